package org.attn4j.dataset.cifar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;

class UnpicklerTest {

    /** Two images in the opcodes of the published files, not written by {@link Pickler}. */
    @Test
    void readsTheFixture() throws IOException {
        CifarBatch batch = PickledBatch.parse("fixture", fixture());
        assertEquals(2, batch.images().length);
        assertEquals("[6, 9]", Arrays.toString(batch.labels()));
        assertEquals(59, batch.images()[0].pixels()[0]);
        assertEquals(62, batch.images()[0].pixels()[1]);
        assertEquals(63, batch.images()[0].pixels()[2]);
        assertEquals((byte) 154, batch.images()[1].pixels()[0]);
    }

    @Test
    void everyPrefixOfTheFixtureIsRejected() throws IOException {
        byte[] whole = fixture();
        for (int length = 0; length < whole.length; length++) {
            byte[] prefix = Arrays.copyOf(whole, length);
            assertThrows(DataException.class, () -> PickledBatch.parse("fixture", prefix));
        }
    }

    /** Each of two thousand damaged copies is read or rejected, without another exception. */
    @Test
    void damageNeverCausesAnotherException() throws IOException {
        byte[] whole = fixture();
        int rejected = 0;
        for (int i = 0; i < 2000; i++) {
            Draw draw = Draw.of(5, "damage", i);
            byte[] damaged = whole.clone();
            for (int j = 0; j < 3; j++) {
                damaged[draw.below(300)] = (byte) draw.below(256);
            }
            try {
                PickledBatch.parse("fixture", damaged);
            } catch (DataException e) {
                rejected++;
            }
        }
        assertTrue(rejected > 1000, rejected + " were rejected");
    }

    @Test
    void unknownOpcodeIsReportedWithItsOffset() {
        assertRejected(
                new Pickler().raw("}").bytes(0x93).raw("."),
                "batch, offset 3: the opcode 0x93 is not one that CIFAR-10's files use");
    }

    @Test
    void unknownGlobalIsReportedAndNotRun() {
        assertRejected(
                new Pickler().global("os", "system").text("true").bytes(0x85).raw("R."),
                "batch, offset 2: the global os.system is not one that CIFAR-10's files use; nothing was run");
    }

    @Test
    void onlyArraysAndTypesAreCreated() {
        assertRejected(
                new Pickler().global("numpy", "ndarray").text("x").bytes(0x85).raw("R."),
                "batch, offset 21: only numpy's arrays and element types may be created");
    }

    @Test
    void newerProtocolIsRejected() {
        assertRejected(
                new Pickler().bytes(0x80, 5),
                "batch, offset 2: pickle protocol 5 is not one that CIFAR-10's files use (2 at most)");
    }

    @Test
    void stringLongerThanTheFileIsRejected() {
        assertRejected(new Pickler().bytes('T', 255, 255, 255, 127), "batch, offset 2: the pickle ends too early");
        assertRejected(new Pickler().bytes('T', 255, 255, 255, 255), "batch, offset 2: the pickle ends too early");
    }

    @Test
    void unbalancedStackIsRejected() {
        assertRejected(new Pickler().raw("e."), "batch, offset 2: an object is missing on the stack");
        assertRejected(new Pickler().raw("."), "batch, offset 2: an object is missing on the stack");
        assertRejected(new Pickler().raw("]]."), "batch, offset 4: the pickle must end with its one object");
    }

    @Test
    void wrongTargetsAreRejected() {
        assertRejected(
                new Pickler().raw("]").text("a").raw("Ns."),
                "batch, offset 7: items are put into something that is not a dictionary, or without a value");
        assertRejected(
                new Pickler().raw("}(K").bytes(1).raw("e."),
                "batch, offset 6: items are appended to something that is not a list");
        assertRejected(new Pickler().bytes('h', 9), "batch, offset 2: the memo has no entry 9");
        assertRejected(new Pickler().raw("]Nb."), "batch, offset 4: an array must hold bytes in C order");
        assertRejected(new Pickler().raw("}]Ns."), "batch, offset 5: a key of the dictionary must be a string");
    }

    @Test
    void pickleWithTooManyObjectsIsRejected() {
        assertRejected(
                new Pickler().raw("]".repeat(300_000)),
                "batch, offset 200000: the pickle has more than 200000 opcodes");
    }

    /** A list that contains itself could be neither printed nor compared. */
    @Test
    void shapeThatContainsItselfIsRejected() {
        Pickler array =
                new Pickler().global("numpy.core.multiarray", "_reconstruct").global("numpy", "ndarray");
        array.bytes(0x85).raw("R(K").bytes(1).raw("]").memo().bytes('h', 1).raw("a");
        array.global("numpy", "dtype")
                .text("u1")
                .bytes(0x85)
                .raw("R")
                .bytes(0x89)
                .text("x")
                .raw("tb.");
        assertRejected(array, "batch, offset 88: an array must hold bytes in C order");
    }

    @Test
    void labelsAndDataMustMatch() {
        Pickler pickler =
                new Pickler().raw("}(").text("labels").raw("](").bytes('K', 1).raw("e");
        assertRejected(
                pickler.text("data").array(2, 3072, new byte[2 * 3072]).raw("u."),
                "batch must hold 1 to 10000 labels and as many data rows of 3072 bytes, has 1 labels and data of the"
                        + " shape [2, 3072] in 6144 bytes");
    }

    @Test
    void labelAboveNineIsReported() {
        Pickler pickler =
                new Pickler().raw("}(").text("labels").raw("](").bytes('K', 11).raw("e");
        assertRejected(
                pickler.text("data").array(1, 3072, new byte[3072]).raw("u."),
                "batch, image 0: the label must be 0 to 9, was 11");
    }

    @Test
    void dictionaryWithoutLabelsIsRejected() {
        assertRejected(new Pickler().raw("}."), "batch must hold \"labels\" as a list");
        assertRejected(new Pickler().raw("]."), "batch must hold a pickled dictionary");
    }

    private static void assertRejected(Pickler pickler, String message) {
        byte[] bytes = pickler.toByteArray();
        assertEquals(
                message,
                assertThrows(DataException.class, () -> PickledBatch.parse("batch", bytes))
                        .getMessage());
    }

    private static byte[] fixture() throws IOException {
        try (InputStream in = UnpicklerTest.class.getResourceAsStream("two-images.pickle")) {
            return in.readAllBytes();
        }
    }
}
