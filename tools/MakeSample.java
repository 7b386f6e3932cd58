import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the embedded sample from Fashion-MNIST: the first images of each class, kept in file order.
 *
 * <pre>java tools/MakeSample.java FASHION_MNIST_FOLDER datasets/src/main/resources/org/attn4j/dataset/sample</pre>
 *
 * The folder holds the four published idx files, gzip'd. The same input gives the same files.
 */
public final class MakeSample {

    private static final int CLASSES = 10;
    private static final int TRAIN_PER_CLASS = 600;
    private static final int TEST_PER_CLASS = 100;

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        cut(from, to, "train", TRAIN_PER_CLASS);
        cut(from, to, "t10k", TEST_PER_CLASS);
    }

    private static void cut(Path from, Path to, String part, int perClass) throws IOException {
        String imageFile = part + "-images-idx3-ubyte.gz";
        String labelFile = part + "-labels-idx1-ubyte.gz";
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        try (DataInputStream imagesIn = open(from.resolve(imageFile));
                DataInputStream labelsIn = open(from.resolve(labelFile))) {
            DataOutputStream imagesOut = new DataOutputStream(images);
            DataOutputStream labelsOut = new DataOutputStream(labels);
            imagesOut.writeInt(imagesIn.readInt());
            labelsOut.writeInt(labelsIn.readInt());
            int count = imagesIn.readInt();
            labelsIn.readInt();
            imagesOut.writeInt(CLASSES * perClass);
            labelsOut.writeInt(CLASSES * perClass);
            int rows = imagesIn.readInt();
            int columns = imagesIn.readInt();
            imagesOut.writeInt(rows);
            imagesOut.writeInt(columns);
            int[] taken = new int[CLASSES];
            for (int i = 0; i < count; i++) {
                byte[] image = imagesIn.readNBytes(rows * columns);
                int label = labelsIn.readUnsignedByte();
                if (taken[label]++ < perClass) {
                    imagesOut.write(image);
                    labelsOut.writeByte(label);
                }
            }
        }
        write(to.resolve(imageFile), images.toByteArray());
        write(to.resolve(labelFile), labels.toByteArray());
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        return new DataInputStream(in);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new BestGzip(Files.newOutputStream(file))) {
            out.write(bytes);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
