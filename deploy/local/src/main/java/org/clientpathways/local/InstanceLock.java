package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** At most one launcher for a data folder. The lock is the operating system's, so it ends with its holder. */
final class InstanceLock implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String HOLDER = "launcher";

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param address where the system will be found, for whoever finds the lock taken
     * @throws UserError where another launcher has it, or nothing can be written there
     */
    static InstanceLock take(Path data, String address) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw alreadyRunning(data);
            }
            Files.writeString(data.resolve(HOLDER), ProcessHandle.current().pid() + " " + address);
            return new InstanceLock(channel);
        } catch (IOException e) {
            throw new UserError("Cannot write in " + data + " (" + e.getMessage()
                    + "): choose another folder with PATHWAYS_DATA, or run as the user who owns it.");
        }
    }

    /** Whether a launcher runs with this data folder. */
    static boolean isHeld(Path data) {
        if (!Files.exists(data.resolve(LOCK))) {
            return false;
        }
        try (var channel = FileChannel.open(data.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw new UserError("Cannot look into " + data + " (" + e.getMessage() + ").");
        }
    }

    /** The launcher that has the lock, as far as it said. */
    static Optional<ProcessHandle> holder(Path data) {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(data.resolve(HOLDER)).split(" ")[0]));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    private static UserError alreadyRunning(Path data) throws IOException {
        String[] pidAndAddress = Files.readString(data.resolve(HOLDER)).split(" ", 2);
        return new UserError("Client Pathways is running already (process %s): %s%n".formatted((Object[]) pidAndAddress)
                + "Stop it with Ctrl-C in its terminal or with deploy/local/stop.");
    }

    /** Whether a file of the data folder belongs to the lock. */
    static boolean isPartOfIt(Path file) {
        String name = file.getFileName().toString();
        return name.equals(LOCK) || name.equals(HOLDER);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
