package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;

/**
 * Splits the images of class folders into training and test images, always in the same way for the same names and
 * fraction.
 */
final class RandomSplit {

    private static final long FIXED_SEED = 0;

    private RandomSplit() {}

    static List<FolderContents.LabelledFile> train(ClassFolders folders, double testFraction) {
        return select(folders, testFraction, false);
    }

    static List<FolderContents.LabelledFile> test(ClassFolders folders, double testFraction) {
        return select(folders, testFraction, true);
    }

    private static List<FolderContents.LabelledFile> select(ClassFolders folders, double testFraction, boolean inTest) {
        Set<String> tested = new HashSet<>();
        folders.images().forEach((name, members) -> choose(name, members, testFraction, tested));
        List<FolderContents.LabelledFile> selected = new ArrayList<>();
        for (FolderContents.LabelledFile image : folders.all()) {
            if (tested.contains(image.name()) == inTest) {
                selected.add(image);
            }
        }
        return selected;
    }

    private static void choose(String folder, List<String> members, double testFraction, Set<String> tested) {
        int size = members.size();
        if (size < 2) {
            throw new DataException("the class folder " + folder
                    + " must hold at least 2 images, one to train and one to test on, has " + size);
        }
        int count = Math.min(size - 1, Math.max(1, (int) Math.rint(testFraction * size)));
        int[] order = Draw.of(FIXED_SEED, "test/" + folder).permutation(size);
        for (int i = 0; i < count; i++) {
            tested.add(members.get(order[i]));
        }
    }
}
