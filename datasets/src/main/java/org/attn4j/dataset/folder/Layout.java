package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attn4j.core.error.DataException;

/**
 * Which files are training and test images of which class.
 *
 * @param classes sorted by name
 * @param train in the order of class and name
 * @param test in the order of class and name
 */
record Layout(List<String> classes, List<Labelled> train, List<Labelled> test) {

    private static final String TRAIN = "train/";
    private static final String TEST = "test/";

    /** An image file with its label. */
    record Labelled(String name, int label) {}

    static Layout of(ImageFiles files, double testFraction) {
        List<String> names = files.names();
        String top = top(names);
        boolean train = names.contains(top + TRAIN);
        boolean test = names.contains(top + TEST);
        if (train != test) {
            throw new DataException(files.path() + " holds the folder " + (train ? TRAIN : TEST) + " but not "
                    + (train ? TEST : TRAIN));
        }
        if (!train) {
            ClassFolders all = ClassFolders.below(files, top);
            return new Layout(all.classes(), Split.train(all, testFraction), Split.test(all, testFraction));
        }
        ClassFolders training = ClassFolders.below(files, top + TRAIN);
        ClassFolders testing = ClassFolders.below(files, top + TEST);
        requireSame(files, training.classes(), testing.classes());
        return new Layout(training.classes(), training.all(), testing.all());
    }

    /** The path of the one folder around everything, if there is one: a single class would be no dataset. */
    private static String top(List<String> names) {
        TreeSet<String> first = new TreeSet<>();
        for (String name : names) {
            first.add(name.substring(0, name.indexOf('/') + 1));
        }
        boolean single = first.size() == 1 && !first.first().isEmpty();
        return single && !first.first().equals(TRAIN) && !first.first().equals(TEST) ? first.first() : "";
    }

    private static void requireSame(ImageFiles files, List<String> train, List<String> test) {
        List<String> differing = new ArrayList<>(train);
        differing.addAll(test);
        Map<String, Integer> counts = new TreeMap<>();
        differing.forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.forEach((name, count) -> {
            if (count == 1) {
                boolean inTrain = train.contains(name);
                throw new DataException(files.path() + " has the class folder " + name + " in "
                        + (inTrain ? TRAIN : TEST) + " but not in " + (inTrain ? TEST : TRAIN));
            }
        });
    }
}
