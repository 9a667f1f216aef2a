package org.xinimap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * The editor's name and password. Without a configured password one is generated at first start and kept, readable by the
 * service's user only, in {@code editor.password} beside the store.
 *
 * @param name user name
 * @param password in clear text; never logged
 * @param file where a generated password is kept
 * @param generated whether the password is the generated one
 */
record EditorCredentials(String name, String password, Path file, boolean generated) {
    /** Letters and digits that are not mistaken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    static EditorCredentials of(XinimapProperties properties) {
        Path file = properties.dataFolder().resolve("editor.password");
        return properties
                .editor()
                .password()
                .filter(configured -> !configured.isBlank())
                .map(configured -> new EditorCredentials(properties.editor().name(), configured, file, false))
                .orElseGet(() -> new EditorCredentials(properties.editor().name(), kept(file), file, true));
    }

    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.getParent());
            String password = generate();
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var onlyMe = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, onlyMe);
            }
            Files.writeString(file, password + System.lineSeparator());
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the editor's password in " + file, e);
        }
    }

    private static String generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    @Override
    public String toString() {
        return "EditorCredentials[name=%s, password=…]".formatted(name);
    }
}
