package dev.offshoot.launcher;

import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.command.AnonymizeCommand;
import dev.offshoot.launcher.command.BenchCommand;
import dev.offshoot.launcher.command.BootstrapAdminCommand;
import dev.offshoot.launcher.command.ChangelogCommand;
import dev.offshoot.launcher.command.DatabaseCommand;
import dev.offshoot.launcher.command.DeadLettersCommand;
import dev.offshoot.launcher.command.DoctorCommand;
import dev.offshoot.launcher.command.DownCommand;
import dev.offshoot.launcher.command.JourneyCommand;
import dev.offshoot.launcher.command.LogsCommand;
import dev.offshoot.launcher.command.NewServiceCommand;
import dev.offshoot.launcher.command.PopulateCommand;
import dev.offshoot.launcher.command.RestartCommand;
import dev.offshoot.launcher.command.SecretsCommand;
import dev.offshoot.launcher.command.StatusCommand;
import dev.offshoot.launcher.command.SuperviseCommand;
import dev.offshoot.launcher.command.TasksCommand;
import dev.offshoot.launcher.command.TemplateCommand;
import dev.offshoot.launcher.command.UpCommand;
import dev.offshoot.template.TemplateRefusal;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code offshoot} command. */
@Command(
        name = "offshoot",
        description = "Runs the platform on this machine.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "offshoot 0.1.0",
        synopsisSubcommandLabel = "<command>")
public final class Launcher implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Launcher() {}

    public static void main(String... arguments) {
        Checkout checkout = new Checkout(Path.of(System.getProperty("offshoot.checkout", ".")));
        System.exit(commandLine(checkout).execute(arguments));
    }

    static CommandLine commandLine(Checkout checkout) {
        return new CommandLine(new Launcher())
                .addSubcommand(new UpCommand(checkout))
                .addSubcommand(new StatusCommand(checkout))
                .addSubcommand(new LogsCommand(checkout))
                .addSubcommand(new RestartCommand(checkout))
                .addSubcommand(new DownCommand(checkout))
                .addSubcommand(new DoctorCommand(checkout))
                .addSubcommand(new PopulateCommand(checkout))
                .addSubcommand(new AnonymizeCommand(checkout))
                .addSubcommand(new JourneyCommand(checkout))
                .addSubcommand(new BenchCommand(checkout))
                .addSubcommand(new DatabaseCommand(checkout))
                .addSubcommand(new ChangelogCommand(checkout))
                .addSubcommand(new DeadLettersCommand(checkout))
                .addSubcommand(new TasksCommand(checkout))
                .addSubcommand(new BootstrapAdminCommand(checkout))
                .addSubcommand(new SecretsCommand(checkout))
                .addSubcommand(new NewServiceCommand(checkout))
                .addSubcommand(new TemplateCommand(checkout))
                .addSubcommand(new SuperviseCommand(checkout))
                .setExecutionExceptionHandler(Launcher::tell);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof LauncherFailure
                || failure instanceof BackingFailure
                || failure instanceof TemplateRefusal) {
            System.err.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
