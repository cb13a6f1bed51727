package dev.offshoot.broker.description;

import java.util.List;

/**
 * A service's own description.
 *
 * @param openApi JSON text
 */
public record Description(
        String service, String version, String openApi, List<Operation> operations, List<Problem> problems) {

    /** One thing a caller can do. */
    public record Operation(String method, String path, String summary) {}

    /** One way it can fail, with what the client changes. */
    public record Problem(String code, int status, String title, String remedy) {}
}
