package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {

    private static final int RED = 0xC81400;
    private static final int BLUE = 0x0014C8;

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void createTwoClassesInTrainAndTest() {
        files.put("train/wolf/b.png", ImageFixtures.png(4, 3, RED));
        files.put("train/wolf/a.jpg", ImageFixtures.jpeg(16, 16, BLUE));
        files.put("train/ape/c.PNG", ImageFixtures.png(2, 2, BLUE));
        files.put("test/ape/d.jpeg", ImageFixtures.jpeg(8, 8, RED));
        files.put("test/wolf/e.png", ImageFixtures.png(1, 1, RED));
    }

    @Test
    void classesAndImagesAreSortedByName() {
        ImageFixtures.write(folder, files);
        Dataset dataset = open(folder);
        assertEquals(List.of("ape", "wolf"), dataset.classes());
        assertEquals(List.of(0, 1, 1), labels(dataset.train()));
        assertEquals(List.of(0, 1), labels(dataset.test()));
        assertEquals(2, dataset.train().image(0).width());
        assertEquals(16, dataset.train().image(1).width());
        assertEquals(4, dataset.train().image(2).width());
        assertEquals(3, dataset.train().image(2).height());
    }

    @Test
    void pixelsAreRedGreenBlue() {
        ImageFixtures.write(folder, files);
        byte[] png = open(folder).train().image(2).pixels();
        assertEquals("[-56, 20, 0]", Arrays.toString(Arrays.copyOf(png, 3)));
        byte[] jpeg = open(folder).train().image(1).pixels();
        assertEquals(0xC8, jpeg[2] & 0xFF, 3);
        assertEquals(0, jpeg[0] & 0xFF, 3);
    }

    @Test
    void zipAndFolderGiveTheSameDataset() {
        ImageFixtures.write(folder.resolve("images"), files);
        Path zip = ImageFixtures.zip(folder.resolve("images.zip"), files);
        assertEquals(open(folder.resolve("images")).fingerprint(), open(zip).fingerprint());
        assertEquals(List.of(0, 1, 1), labels(open(zip).train()));
    }

    @Test
    void singleOuterFolderIsSkipped() {
        Map<String, byte[]> wrapped = new TreeMap<>();
        files.forEach((name, bytes) -> wrapped.put("my-animals/" + name, bytes));
        wrapped.put("__MACOSX/my-animals/._a", new byte[1]);
        assertEquals(
                List.of("ape", "wolf"),
                open(ImageFixtures.zip(folder.resolve("w.zip"), wrapped)).classes());
    }

    @Test
    void hiddenAndOtherFilesAreIgnored() {
        files.put("train/ape/.DS_Store", new byte[1]);
        files.put("train/ape/notes.txt", new byte[1]);
        files.put("readme.md", new byte[1]);
        ImageFixtures.write(folder, files);
        assertEquals(3, open(folder).train().size());
    }

    @Test
    void withoutTrainAndTestAShareOfEachClassIsTheTestSet() {
        Map<String, byte[]> flat = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            flat.put("ape/" + i + ".png", ImageFixtures.png(1 + i, 1, RED));
            flat.put("wolf/" + i + ".png", ImageFixtures.png(1 + i, 1, RED));
        }
        ImageFixtures.write(folder, flat);
        Dataset dataset = new ImageFolderParameters(folder.toString(), 0.3).open(Progress.silent());
        assertEquals(14, dataset.train().size());
        assertEquals(List.of(0, 0, 0, 1, 1, 1), labels(dataset.test()));
        Dataset again = new ImageFolderParameters(folder.toString(), 0.3).open(Progress.silent());
        assertEquals(widths(dataset.test()), widths(again.test()));
        List<Integer> both = IntStream.concat(
                        widths(dataset.train()).stream().mapToInt(i -> i),
                        widths(dataset.test()).stream().mapToInt(i -> i))
                .sorted()
                .boxed()
                .toList();
        assertEquals(IntStream.range(0, 20).map(i -> 1 + i / 2).boxed().toList(), both);
    }

    @Test
    void fingerprintDependsOnEveryByte() {
        ImageFixtures.write(folder, files);
        String before = open(folder).fingerprint();
        assertTrue(before.matches("[0-9a-f]{64}"));
        ImageFixtures.write(folder, Map.of("test/wolf/e.png", ImageFixtures.png(1, 1, BLUE)));
        assertNotEquals(before, open(folder).fingerprint());
    }

    @Test
    void absentPathIsReported() {
        Path absent = folder.resolve("absent");
        assertRejected(
                absent, absent + " does not exist; image-folder needs a folder or a zip with a folder per class");
    }

    @Test
    void emptyClassFolderIsReported() throws IOException {
        files.put("train/zebra/", new byte[0]);
        ImageFixtures.write(folder, files);
        String rule = " holds no image; images end in .jpg, .jpeg or .png";
        assertRejected(folder, "the class folder " + folder.resolve("train/zebra") + rule);
        Path zip = ImageFixtures.zip(folder.resolve("images.zip"), files);
        assertRejected(zip, "the class folder " + zip + ", train/zebra" + rule);
    }

    @Test
    void classMissingFromTestIsReported() {
        files.put("train/zebra/z.png", ImageFixtures.png(1, 1, RED));
        ImageFixtures.write(folder, files);
        assertRejected(folder, folder + " has the class folder zebra in train/ but not in test/");
    }

    @Test
    void trainWithoutTestIsRejected() {
        files.keySet().removeIf(name -> name.startsWith("test/"));
        ImageFixtures.write(folder, files);
        assertRejected(folder, folder + " holds the folder train/ but not test/");
    }

    @Test
    void folderWithoutClassesIsRejected() {
        assertRejected(folder, folder + " must hold at least 2 class folders, has 0");
    }

    @Test
    void truncatedJpegIsReported() {
        byte[] whole = ImageFixtures.noisyJpeg(64);
        files.put("train/ape/cut.jpg", Arrays.copyOf(whole, whole.length / 2));
        ImageFixtures.write(folder, files);
        assertRejected(
                folder, folder.resolve("train/ape/cut.jpg") + " is a damaged JPEG image: its end marker is missing");
    }

    @Test
    void jpegDamagedInTheMiddleIsReported() {
        byte[] damaged = ImageFixtures.noisyJpeg(64);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0xFF);
        files.put("train/ape/bad.jpg", damaged);
        ImageFixtures.write(folder, files);
        String message = assertThrows(DataException.class, () -> open(folder)).getMessage();
        assertTrue(message.startsWith(folder.resolve("train/ape/bad.jpg") + " is a damaged JPEG image: "), message);
    }

    @Test
    void pngWithDamagedDataIsReported() {
        byte[] damaged = ImageFixtures.png(40, 40, RED);
        Arrays.fill(damaged, 45, 60, (byte) 0x55);
        files.put("test/ape/bad.png", damaged);
        Path zip = ImageFixtures.zip(folder.resolve("images.zip"), files);
        String message = assertThrows(DataException.class, () -> open(zip)).getMessage();
        assertTrue(message.startsWith(zip + ", test/ape/bad.png is a damaged or unusual PNG image: "), message);
    }

    @Test
    void fileThatIsNotAnImageIsReported() {
        files.put("train/ape/page.jpg", "<html></html>".getBytes(StandardCharsets.UTF_8));
        ImageFixtures.write(folder, files);
        assertRejected(folder, folder.resolve("train/ape/page.jpg") + " is neither a JPEG nor a PNG image");
    }

    @Test
    void hugeImageIsRejectedBeforeDecoding() {
        byte[] huge = ImageFixtures.png(1, 1, RED);
        System.arraycopy(new byte[] {0, 1, 0, 0, 0, 1, 0, 0}, 0, huge, 16, 8);
        files.put("train/ape/huge.png", huge);
        ImageFixtures.write(folder, files);
        assertRejected(
                folder, folder.resolve("train/ape/huge.png") + " must have at most 67108864 pixels, has 65536 x 65536");
    }

    @Test
    void entryOutsideTheZipIsRejected() {
        files.put("../train/ape/x.png", new byte[1]);
        Path zip = ImageFixtures.zip(folder.resolve("images.zip"), files);
        assertRejected(zip, zip + " has an entry that leaves its folder: ../train/ape/x.png");
    }

    @Test
    void entryThatExpandsTooMuchIsRejected() {
        files.put("train/ape/bomb.png", new byte[ImageFile.MOST_BYTES + 1]);
        Path zip = ImageFixtures.zip(folder.resolve("images.zip"), files);
        assertRejected(zip, zip + ", train/ape/bomb.png must not have more than 67108864 bytes uncompressed");
    }

    @Test
    void fileThatIsNotAZipIsRejected() throws IOException {
        Path file = Files.writeString(folder.resolve("images.rar"), "Rar!");
        String message = assertThrows(DataException.class, () -> open(file)).getMessage();
        assertTrue(message.startsWith(file + " is neither a folder nor a zip that can be read: "), message);
    }

    private static Dataset open(Path path) {
        return new ImageFolderParameters(path.toString(), 0.2).open(Progress.silent());
    }

    private static void assertRejected(Path path, String message) {
        assertEquals(
                message, assertThrows(DataException.class, () -> open(path)).getMessage());
    }

    private static List<Integer> labels(ImageSet images) {
        return IntStream.range(0, images.size()).map(images::label).boxed().toList();
    }

    private static List<Integer> widths(ImageSet images) {
        return IntStream.range(0, images.size())
                .map(i -> images.image(i).width())
                .boxed()
                .toList();
    }
}
