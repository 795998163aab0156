package app.viewership.source.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The files of a sample, unpacked, by their paths in the order in which they were made.
record MadeFiles(Map<String, String> texts) {

    static MadeFiles of(SampleSource source, SampleSource.Size size) {
        Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        try {
            source.write(size, "sample", path -> {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                if (files.put(path, file) != null) {
                    throw new IOException(path + " is made twice");
                }
                return file;
            });
            Map<String, String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, ByteArrayOutputStream> file : files.entrySet()) {
                texts.put(file.getKey(), text(file.getKey(), file.getValue().toByteArray()));
            }
            return new MadeFiles(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String path, byte[] bytes) throws IOException {
        if (!path.endsWith(".gz")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new AssertionError("There is no " + path + " in " + texts.keySet());
        }
        return text;
    }

    List<String> paths(String ending) {
        return texts.keySet().stream().filter(path -> path.endsWith(ending)).toList();
    }

    /// The rows of all files with an ending, without their headers.
    List<String> rows(String ending) {
        List<String> rows = new ArrayList<>();
        for (String path : paths(ending)) {
            rows.addAll(text(path).lines().skip(1).toList());
        }
        return rows;
    }

    /// One number for all names and contents.
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
