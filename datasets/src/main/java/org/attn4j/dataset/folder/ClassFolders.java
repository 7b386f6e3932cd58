package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attn4j.core.error.DataException;

/** The class folders below a parent: image file names by class name, both sorted. */
record ClassFolders(TreeMap<String, List<String>> images) {

    /**
     * Finds the class folders.
     *
     * @param parent the parent folder, empty or ending in {@code /}
     * @throws DataException if there are fewer than two, or one has no image
     */
    static ClassFolders find(ImageFiles files, String parent) {
        TreeMap<String, List<String>> images = new TreeMap<>();
        for (String name : files.names()) {
            int slash = name.indexOf('/', parent.length());
            if (!name.startsWith(parent) || slash < 0) {
                continue;
            }
            List<String> members =
                    images.computeIfAbsent(name.substring(parent.length(), slash), key -> new ArrayList<>());
            if (name.indexOf('/', slash + 1) < 0 && ImageFile.isImage(name)) {
                members.add(name);
            }
        }
        if (images.size() < 2) {
            throw new DataException(
                    files.describe(parent) + " must hold at least 2 class folders, has " + images.size());
        }
        images.forEach((folder, members) -> {
            if (members.isEmpty()) {
                throw new DataException("the class folder " + files.describe(parent + folder)
                        + " holds no image; images end in .jpg, .jpeg or .png");
            }
            members.sort(null);
        });
        return new ClassFolders(images);
    }

    List<String> classes() {
        return List.copyOf(images.keySet());
    }

    /** All images, ordered by class and name. */
    List<FolderContents.LabelledFile> all() {
        List<FolderContents.LabelledFile> all = new ArrayList<>();
        int label = 0;
        for (Map.Entry<String, List<String>> folder : images.entrySet()) {
            for (String name : folder.getValue()) {
                all.add(new FolderContents.LabelledFile(name, label));
            }
            label++;
        }
        return all;
    }
}
