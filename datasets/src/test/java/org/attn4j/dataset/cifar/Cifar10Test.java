package org.attn4j.dataset.cifar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Cifar10Test {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(CifarEncoding.class)
    void archiveFolderAndParentFolderGiveTheSameDataset(CifarEncoding encoding) {
        Path unpacked = SmallCifar.folder(folder, encoding, SmallCifar.files(encoding));
        String fingerprint = open(unpacked).fingerprint();
        assertEquals(fingerprint, open(folder).fingerprint());
        assertEquals(
                fingerprint,
                open(SmallCifar.archive(folder, encoding, SmallCifar.files(encoding)))
                        .fingerprint());
    }

    @Test
    void bothEncodingsGiveTheSameDataset() {
        Path python = SmallCifar.archive(folder, CifarEncoding.PYTHON, SmallCifar.files(CifarEncoding.PYTHON));
        Path binary = SmallCifar.archive(folder, CifarEncoding.BINARY, SmallCifar.files(CifarEncoding.BINARY));
        assertEquals(open(python).fingerprint(), open(binary).fingerprint());
    }

    @Test
    void encodingIsDetectedFromContentsNotFromName() throws IOException {
        Path binary = SmallCifar.archive(folder, CifarEncoding.BINARY, SmallCifar.files(CifarEncoding.BINARY));
        String fingerprint = open(binary).fingerprint();
        Path renamed = Files.move(binary, folder.resolve("my images"));
        assertEquals(fingerprint, open(renamed).fingerprint());
    }

    @Test
    void folderWithThePackedArchiveIsAccepted() {
        SmallCifar.archive(folder, CifarEncoding.BINARY, SmallCifar.files(CifarEncoding.BINARY));
        assertEquals(50, open(folder).train().size());
    }

    @Test
    void trainingImagesComeFromTheFiveBatchesAndTestImagesFromTheTestBatch() {
        Dataset dataset =
                open(SmallCifar.archive(folder, CifarEncoding.PYTHON, SmallCifar.files(CifarEncoding.PYTHON)));
        assertEquals(50, dataset.train().size());
        assertEquals(10, dataset.test().size());
        assertEquals(3, dataset.train().label(23));
        assertImage(SmallCifar.planes("data_batch_3", 3), dataset.train().image(23));
        assertImage(SmallCifar.planes("test_batch", 7), dataset.test().image(7));
    }

    @Test
    void factsAreKnownBeforeTheDataIsOpened() {
        DatasetFacts facts = new Cifar10Parameters("absent", false, "").facts().orElseThrow();
        assertEquals(new DatasetFacts(10, 32), facts);
    }

    @Test
    void absentArchiveIsReportedWithItsAddress() {
        Path absent = folder.resolve("cifar-10-binary.tar.gz");
        assertRejected(
                absent,
                absent
                        + " does not exist; get it from https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz or"
                        + " set \"download\": true under dataset");
        assertRejected(
                folder,
                folder.resolve("cifar-10-python.tar.gz")
                        + " does not exist; get it from https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz or"
                        + " set \"download\": true under dataset");
    }

    @Test
    void pathWithAnArchiveExtensionIsTheFile() {
        Path absent = folder.resolve("mine.tar.gz");
        assertRejected(
                absent,
                absent
                        + " does not exist; get it from https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz or"
                        + " set \"download\": true under dataset");
    }

    @Test
    void downloadComesFromTheMirrorAndIsChecked() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cifar-10-binary.tar.gz", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 1);
                exchange.getResponseBody().write('x');
            }
        });
        server.start();
        try {
            String mirror = "http://localhost:" + server.getAddress().getPort();
            Path target = folder.resolve("cifar-10-binary.tar.gz");
            Cifar10Parameters parameters = new Cifar10Parameters(target.toString(), true, mirror);
            DataException e = assertThrows(DataException.class, () -> parameters.open(Progress.silent()));
            assertEquals(
                    "the file downloaded from " + mirror
                            + "/cifar-10-binary.tar.gz is not the published one: its SHA-256 is"
                            + " 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881, must be"
                            + " c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
                    e.getMessage());
            assertTrue(Files.notExists(target));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void truncatedArchiveIsRejected() throws IOException {
        Path archive = SmallCifar.archive(folder, CifarEncoding.BINARY, SmallCifar.files(CifarEncoding.BINARY));
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        assertRejected(
                archive,
                archive + " cannot be read: unexpected end of file; it is truncated or was not downloaded completely");
    }

    @Test
    void fileThatIsNotAnArchiveIsRejected() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "<html>not found</html>");
        assertRejected(
                file, file + " is not a gzip'd archive; expected cifar-10-python.tar.gz or cifar-10-binary.tar.gz");
    }

    @Test
    void missingBatchIsReported() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.PYTHON);
        files.remove("data_batch_4");
        Path archive = SmallCifar.archive(folder, CifarEncoding.PYTHON, files);
        assertRejected(archive, archive + " lacks the file data_batch_4");
        Path unpacked = SmallCifar.folder(folder, CifarEncoding.PYTHON, files);
        assertRejected(unpacked, unpacked + " lacks the file data_batch_4");
    }

    @Test
    void archiveOfOtherFilesIsRejected() {
        Path archive = SmallCifar.archive(folder, CifarEncoding.PYTHON, Map.of("readme.txt", new byte[1]));
        assertRejected(archive, archive + " holds no file of CIFAR-10, such as test_batch or test_batch.bin");
    }

    @Test
    void recordOfTheWrongLengthIsRejected() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.BINARY);
        files.put("test_batch.bin", new byte[3072]);
        Path archive = SmallCifar.archive(folder, CifarEncoding.BINARY, files);
        assertRejected(
                archive,
                archive
                        + ", cifar-10-batches-bin/test_batch.bin must hold 1 to 10000 records of 3073 bytes, has 3072"
                        + " bytes");
    }

    @Test
    void fileTruncatedBetweenRecordsIsReported() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.BINARY);
        files.put("data_batch_3.bin", Arrays.copyOf(files.get("data_batch_3.bin"), 9 * 3073));
        Path unpacked = SmallCifar.folder(folder, CifarEncoding.BINARY, files);
        assertRejected(
                unpacked,
                unpacked
                        + ": data_batch_3.bin holds 9 images but data_batch_1.bin holds 10; all training files must"
                        + " hold the same number");
    }

    @Test
    void recordWithAWrongLabelIsReportedWithItsOffset() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.BINARY);
        files.get("data_batch_2.bin")[4 * 3073] = 10;
        Path archive = SmallCifar.archive(folder, CifarEncoding.BINARY, files);
        assertRejected(
                archive,
                archive
                        + ", cifar-10-batches-bin/data_batch_2.bin, record 4 at offset 12292: the label must be 0 to"
                        + " 9, was 10");
    }

    @Test
    void entryOutsideTheArchiveIsRejected() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.BINARY);
        files.put("../../data_batch_1.bin", new byte[1]);
        Path archive = SmallCifar.archive(folder, CifarEncoding.BINARY, files);
        assertRejected(
                archive, archive + " has an entry that leaves its folder: cifar-10-batches-bin/../../data_batch_1.bin");
    }

    @Test
    void differentPixelsGiveADifferentFingerprint() {
        Map<String, byte[]> files = SmallCifar.files(CifarEncoding.BINARY);
        String fingerprint =
                open(SmallCifar.folder(folder, CifarEncoding.BINARY, files)).fingerprint();
        files.get("test_batch.bin")[100]++;
        String changed =
                open(SmallCifar.folder(folder, CifarEncoding.BINARY, files)).fingerprint();
        assertTrue(fingerprint.matches("[0-9a-f]{64}"));
        assertTrue(!fingerprint.equals(changed));
    }

    private static Dataset open(Path path) {
        return new Cifar10Parameters(path.toString(), false, "").open(Progress.silent());
    }

    private static void assertRejected(Path path, String message) {
        assertEquals(
                message, assertThrows(DataException.class, () -> open(path)).getMessage());
    }

    private static void assertImage(byte[] planes, RgbImage image) {
        for (int i = 0; i < 1024; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(planes[c * 1024 + i], image.pixels()[3 * i + c]);
            }
        }
    }
}
