package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attn4j.core.error.DataException;

/**
 * The image files of the training and the test set, with their classes.
 *
 * @param classes sorted by name
 * @param train training images, ordered by class and name
 * @param test test images, ordered by class and name
 */
record FolderContents(List<String> classes, List<LabelledFile> train, List<LabelledFile> test) {

    private static final String TRAIN = "train/";
    private static final String TEST = "test/";

    /** An image file with its label. */
    record LabelledFile(String name, int label) {}

    static FolderContents of(ImageFiles files, double testFraction) {
        List<String> all = files.names();
        String outerFolder = outerFolder(all);
        boolean train = all.contains(outerFolder + TRAIN);
        boolean test = all.contains(outerFolder + TEST);
        if (train != test) {
            throw new DataException(files.path() + " holds the folder " + (train ? TRAIN : TEST) + " but not "
                    + (train ? TEST : TRAIN));
        }
        if (!train) {
            ClassFolders folders = ClassFolders.find(files, outerFolder);
            return new FolderContents(
                    folders.classes(),
                    RandomSplit.train(folders, testFraction),
                    RandomSplit.test(folders, testFraction));
        }
        ClassFolders training = ClassFolders.find(files, outerFolder + TRAIN);
        ClassFolders testing = ClassFolders.find(files, outerFolder + TEST);
        requireSameClasses(files, training.classes(), testing.classes());
        return new FolderContents(training.classes(), training.all(), testing.all());
    }

    /**
     * The path of a single outer folder, or empty. A single folder cannot be a class, since a dataset has at least two.
     */
    private static String outerFolder(List<String> names) {
        TreeSet<String> first = new TreeSet<>();
        for (String name : names) {
            first.add(name.substring(0, name.indexOf('/') + 1));
        }
        boolean single = first.size() == 1 && !first.first().isEmpty();
        return single && !first.first().equals(TRAIN) && !first.first().equals(TEST) ? first.first() : "";
    }

    private static void requireSameClasses(ImageFiles files, List<String> train, List<String> test) {
        List<String> names = new ArrayList<>(train);
        names.addAll(test);
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.forEach((name, count) -> {
            if (count == 1) {
                boolean inTrain = train.contains(name);
                throw new DataException(files.path() + " has the class folder " + name + " in "
                        + (inTrain ? TRAIN : TEST) + " but not in " + (inTrain ? TEST : TRAIN));
            }
        });
    }
}
