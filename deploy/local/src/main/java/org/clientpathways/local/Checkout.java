package org.clientpathways.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files are on this machine: the parts to run and the applications built from source. */
public record Checkout(Path root) {

    private static final String MARK = "deploy/local/parts/leash";

    /**
     * Finds the checkout that the working directory lies in.
     *
     * @throws IllegalStateException where there is none
     */
    public static Checkout find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("Run this from inside the Client Pathways checkout: no folder above "
                + Path.of("").toAbsolutePath() + " has " + MARK);
    }

    Path leash() {
        return root.resolve(MARK);
    }

    /** The demo's invented deprivation file. */
    Path deprivation() {
        return root.resolve("deploy/local/src/main/resources/demo/deprivation.csv");
    }

    /**
     * What the build made of a part (postgres, broker, connect-worker, keycloak, mailbox).
     *
     * @throws IllegalStateException if it has not been built
     */
    Path part(String name) {
        Path target = root.resolve("deploy/local/parts").resolve(name).resolve("target");
        if (!Files.isDirectory(target)) {
            throw new IllegalStateException(
                    "The part '" + name + "' is not built: run mvn -q -f deploy/local/parts install");
        }
        return target;
    }
}
