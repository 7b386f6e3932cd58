package org.attn4j.dataset.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.junit.jupiter.api.Test;

class SampleTest {

    private final Dataset dataset = new SampleParameters().open(Progress.silent());

    @Test
    void trainingAndTestImagesAreBalancedOverTheClasses() {
        assertEquals(6000, dataset.train().size());
        assertEquals(1000, dataset.test().size());
        for (int c = 0; c < 10; c++) {
            assertEquals(600, count(dataset.train(), c));
            assertEquals(100, count(dataset.test(), c));
        }
    }

    /** A change of the sample would change the data of earlier runs. */
    @Test
    void imagesNeverChange() {
        assertEquals("1eba986c32b405ce0eefadd115999631135a059aa698c06f993717ee9f99c775", dataset.fingerprint());
    }

    @Test
    void classesAndFactsAreThoseOfFashionMnist() {
        assertEquals("t-shirt", dataset.classes().get(0));
        assertEquals(10, dataset.classes().size());
        assertEquals(new DatasetFacts(10, 28), new SampleParameters().facts().orElseThrow());
    }

    @Test
    void licenceIsStoredWithTheImages() throws IOException {
        try (InputStream in = SampleTest.class.getResourceAsStream("LICENSE.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("Copyright (c) 2017 Zalando SE"));
        }
    }

    private static long count(ImageSet images, int label) {
        return IntStream.range(0, images.size())
                .filter(i -> images.label(i) == label)
                .count();
    }
}
