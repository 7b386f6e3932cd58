package org.attn4j.engine.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReverseImageOrderTest {

    @Test
    void eachImageOccursOnceForAnyBatchAndThreadCount() {
        for (int images = 0; images <= 70; images++) {
            for (int threads = 1; threads <= 70; threads++) {
                int[] times = new int[images];
                imagesInOrder(ReverseImageOrder.of(images, threads, 8)).forEach(image -> times[image]++);
                int[] once = new int[images];
                Arrays.fill(once, 1);
                assertArrayEquals(once, times, images + " images, " + threads + " threads");
            }
        }
    }

    @Test
    void sharesAreProcessedFromEndToBeginning() {
        assertEquals(List.of(3, 7, 2, 6, 1, 5, 0, 4), imagesInOrder(ReverseImageOrder.of(8, 2, 4)));
        assertEquals(List.of(3, 2, 7, 6, 1, 0, 5, 4), imagesInOrder(ReverseImageOrder.of(8, 2, 2)));
    }

    private static List<Integer> imagesInOrder(ReverseImageOrder order) {
        List<Integer> images = new ArrayList<>();
        for (int chunk = 0; chunk < order.chunks(); chunk++) {
            order.forEachImage(chunk, images::add);
        }
        return images;
    }
}
