package org.attn4j.cluster.driver;

import java.io.IOException;
import java.util.List;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;

/** The number of a driver of a study: one more than that of the driver before, so that its attempts count as newer. */
final class DriverNumber {

    private DriverNumber() {}

    /** Takes the next number. */
    static int claim(Store store, String facts) throws IOException {
        int number = newest(store) + 1;
        while (!store.create(Layout.driver(number), facts)) {
            number++;
        }
        return number;
    }

    /** The highest number that was taken; 0 if none was. */
    static int newest(Store store) throws IOException {
        List<String> names = store.names(Layout.DRIVERS);
        return names.isEmpty()
                ? 0
                : Integer.parseInt(names.get(names.size() - 1).replace(".json", ""));
    }
}
