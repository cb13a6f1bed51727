package dev.offshoot.events.editing;

import dev.offshoot.events.event.Category;
import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;

/** Who may create events of a category: by permission, or everybody where the installation says so. */
@Singleton
class CreationRights {

    private static final String PERMISSION = "events:create.";

    private final EditingSettings settings;

    CreationRights(EditingSettings settings) {
        this.settings = settings;
    }

    boolean allows(Caller.Person caller, Category category) {
        return settings.createOpen().contains(category) || caller.may(PERMISSION + category);
    }

    /** @throws dev.offshoot.web.ProblemException 403 */
    void require(Caller.Person caller, Category category) {
        if (!allows(caller, category)) {
            throw AccessProblem.CREATION_NOT_ALLOWED.because("This needs the permission " + PERMISSION + category);
        }
    }
}
