package dev.offshoot.bench.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The peer, where it is installed: one worker, connections to the upstream kept open. */
final class Nginx implements Proxy {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Optional<Proxy> start(int upstream, int port) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bench-nginx");
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration(folder, upstream, port));
        try {
            Process process = new ProcessBuilder("nginx", "-c", file.toString(), "-p", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.log").toFile())
                    .start();
            return process.waitFor(1, TimeUnit.SECONDS) ? Optional.empty() : Optional.of(new Nginx(process, port));
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    private static String configuration(Path folder, int upstream, int port) {
        return """
            daemon off;
            worker_processes 1;
            error_log %1$s/error.log;
            pid %1$s/pid;
            events { worker_connections 4096; }
            http {
                access_log %1$s/access.log;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                keepalive_requests 100000000;
                upstream shop { server 127.0.0.1:%2$d; keepalive 256; keepalive_requests 100000000; }
                server {
                    listen 127.0.0.1:%3$d;
                    location / {
                        proxy_pass http://shop;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header X-Forwarded-For $remote_addr;
                    }
                }
            }
            """.formatted(folder, upstream, port);
    }

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public int port() {
        return port;
    }

    /** The worker's: the master does nothing. */
    @Override
    public Duration processorTime() {
        return process.descendants()
                .map(worker -> worker.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
