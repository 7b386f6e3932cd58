package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attn4j.core.error.DataException;

/** The class folders below a place: names of classes to names of image files, both sorted. */
record ClassFolders(TreeMap<String, List<String>> images) {

    /**
     * Finds them.
     *
     * @param parent the place, empty or ending in {@code /}
     * @throws DataException where there are fewer than two, or one has no image
     */
    static ClassFolders below(ImageFiles files, String parent) {
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

    /** All images in the order of class and name. */
    List<Layout.Labelled> all() {
        List<Layout.Labelled> all = new ArrayList<>();
        int label = 0;
        for (Map.Entry<String, List<String>> folder : images.entrySet()) {
            for (String name : folder.getValue()) {
                all.add(new Layout.Labelled(name, label));
            }
            label++;
        }
        return all;
    }
}
