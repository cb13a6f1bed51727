package dev.offshoot.template.update;

import java.util.List;

/** What might happen to the template. */
final class TemplateEdits {

    private static final String WEB = """
                  <artifactId>web</artifactId>
                </dependency>
            """;
    private static final String ZOO = """
                <dependency>
                  <groupId>dev.offshoot</groupId>
                  <artifactId>zoo</artifactId>
                </dependency>
            """;

    private TemplateEdits() {}

    static List<TemplateEdit> ofAYear() {
        return List.of(
                new TemplateEdit("service/Dockerfile", "25-jre", "27-jre"),
                new TemplateEdit("service/Dockerfile", "USER offshoot\n", "USER offshoot\nSTOPSIGNAL SIGTERM\n"),
                new TemplateEdit("service/Dockerfile", "MaxRAMPercentage=60", "MaxRAMPercentage=50"),
                new TemplateEdit("service/dockerignore", "!target/lib\n", "!target/lib\n!target/extra\n"),
                new TemplateEdit("service/main/Service.java", "/** Starts the service. */", "/** The program. */"),
                new TemplateEdit("service/pom.xml", WEB, WEB + ZOO),
                new TemplateEdit(
                        "service/pom.xml",
                        "    <main.libraries>true</main.libraries>\n",
                        "    <main.libraries>true</main.libraries>\n    <image.name>offshoot/[=service]</image.name>\n"),
                new TemplateEdit("service/README.md", "`./offshoot up`", "`./offshoot up [=service]`"),
                new TemplateEdit(
                        "service/test/ArchitectureTest.java",
                        "class ArchitectureTest {",
                        "final class ArchitectureTest {"),
                new TemplateEdit("service/main/package-info.java", "/** [=summary] */", "/**\n * [=summary]\n */"));
    }
}
