package org.attn4j.dataset.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attn4j.dataset.memory.Fingerprint;

/** SHA-256 over labels, names and the files' bytes: it tells datasets apart without decoding images. */
final class FolderFingerprint {

    private FolderFingerprint() {}

    static String of(ImageFiles files, Layout layout) {
        Fingerprint fingerprint = new Fingerprint();
        for (List<Layout.Labelled> part : List.of(layout.train(), layout.test())) {
            fingerprint.add(part.size());
            for (Layout.Labelled image : part) {
                byte[] name = image.name().getBytes(StandardCharsets.UTF_8);
                byte[] bytes = files.read(image.name());
                fingerprint.add(image.label(), name.length, bytes.length);
                fingerprint.add(name);
                fingerprint.add(bytes);
            }
        }
        return fingerprint.hexadecimal();
    }
}
