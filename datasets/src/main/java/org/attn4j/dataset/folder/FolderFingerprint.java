package org.attn4j.dataset.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attn4j.core.dataset.Fingerprint;

/** SHA-256 over labels, names and the files' bytes, which identifies a dataset without decoding images. */
final class FolderFingerprint {

    private FolderFingerprint() {}

    static String of(ImageFiles files, FolderContents contents) {
        Fingerprint fingerprint = new Fingerprint();
        for (List<FolderContents.LabelledFile> set : List.of(contents.train(), contents.test())) {
            fingerprint.add(set.size());
            for (FolderContents.LabelledFile image : set) {
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
