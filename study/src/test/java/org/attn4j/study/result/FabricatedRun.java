package org.attn4j.study.result;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.GateStatistics;
import org.attn4j.runfiles.LearntWeight;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.Place;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.SiteFacts;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.runfiles.table.EpochRow;

/** Writes the folder of a run that never was, with figures that look like training. Equal ids give equal figures. */
public final class FabricatedRun {

    private static final List<String> CLASSES = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    private final RunId id;
    private final int epochs;
    private final double level;
    private Map<String, Object> configuration = Map.of("training", Map.of("epochs", 0));
    private Map<String, Object> provenance = Map.of("attn4j", "0.1.0");
    private String weights = "";
    private String orders = "";
    private List<EpochRow> given = List.of();
    private List<SiteFacts> sites = List.of();
    private List<GateStatistics> pixelGates = List.of();
    private double trainSpeed = 400;
    private double inferSpeed = 1200;
    private int concurrentRuns = 1;
    private Optional<Place> place = Optional.empty();

    /** A run of this many epochs whose accuracy ends near the level. */
    public FabricatedRun(RunId id, int epochs, double level) {
        this.id = id;
        this.epochs = epochs;
        this.level = level;
    }

    /** With this effective configuration. */
    public FabricatedRun configured(Map<String, Object> tree) {
        configuration = tree;
        return this;
    }

    /** With these facts of program, machine and data. */
    public FabricatedRun provenance(Map<String, Object> facts) {
        provenance = facts;
        return this;
    }

    /** With these digests instead of the seed's. */
    public FabricatedRun digests(String backboneWeights, String imageOrder) {
        weights = backboneWeights;
        orders = imageOrder;
        return this;
    }

    /** With these images/s in training and in inference. */
    public FabricatedRun speeds(double train, double infer) {
        trainSpeed = train;
        inferSpeed = infer;
        return this;
    }

    /** Trained by a cluster on this machine. */
    public FabricatedRun onCluster(String host) {
        place = Optional.of(new Place(host, "0", "1-0", "app-1"));
        return this;
    }

    /** As one of this many that were trained at a time. */
    public FabricatedRun concurrent(int runs) {
        concurrentRuns = runs;
        return this;
    }

    /** With these test accuracies, one an epoch; training accuracies are 0.1 lower, losses 1. */
    public FabricatedRun accuracies(double... test) {
        given = new ArrayList<>();
        for (double accuracy : test) {
            given.add(new EpochRow(given.size() + 1, 0.001, 1, accuracy - 0.1, 1, 1, accuracy));
        }
        return this;
    }

    /** With a gate per pixel and a gate per value, at a site of two channels and 2 x 3 pixels. */
    public FabricatedRun pixelGates() {
        sites = List.of(new SiteFacts("conv2", "before-activation", 2, 2, 3, "simam", 0, 0, Map.of()));
        pixelGates = List.of(
                new GateStatistics(
                        "conv2",
                        "before-activation",
                        0,
                        "pixels",
                        0.5,
                        0.2,
                        0.05,
                        0,
                        0.04,
                        pixels(0, 0.2, 0.4, 0.6, 0.8, 1)),
                new GateStatistics(
                        "conv2",
                        "before-activation",
                        0,
                        "gate",
                        0.5,
                        0.2,
                        0.05,
                        0,
                        0.04,
                        pixels(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)));
        return this;
    }

    private static List<List<Double>> pixels(double... values) {
        return Collections.nCopies(CLASSES.size(), Arrays.stream(values).boxed().toList());
    }

    /** run.json in this state after this many epochs. */
    public RunRecord record(RunState state, String failure, int epochsDone) {
        return new RunRecord(
                "fabricated",
                id.variant(),
                id.seed(),
                state,
                failure,
                epochsDone,
                epochs,
                configuration,
                provenance,
                new ModelFacts(
                        "alexnet", 7_524_042 + attention(), attention(), 96_909_312 + attention(), attention(), sites),
                new Digests(
                        weights.isEmpty() ? "w" + id.seed() : weights,
                        "",
                        Collections.nCopies(epochsDone, orders.isEmpty() ? "o" + id.seed() : orders)),
                List.of(new TrainingSession(
                        "2026-03-01T10:00:00Z",
                        "2026-03-01T11:00:00Z",
                        0,
                        epochsDone,
                        "attn4j ablate",
                        concurrentRuns,
                        place)));
    }

    private long attention() {
        return id.variant().equals("none") ? 0 : 23;
    }

    /** A run that is done. */
    public void done(RunFolder folder) {
        files(folder, RunState.DONE, "", epochs);
        write(folder.evaluation(), Json.write(evaluation()));
    }

    /** A run that stopped after this many epochs. */
    public void stopped(RunFolder folder, RunState state, String failure, int epochsDone) {
        files(folder, state, failure, epochsDone);
    }

    private void files(RunFolder folder, RunState state, String failure, int epochsDone) {
        try {
            Files.createDirectories(folder.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        write(folder.run(), Json.write(record(state, failure, epochsDone)));
        StringBuilder metrics = new StringBuilder(
                "epoch,learningRate,trainLoss,trainAccuracy,testLoss,testCrossEntropy,testAccuracy\n");
        StringBuilder timings = new StringBuilder("epoch,seconds,imagesPerSecond,testSeconds,testImagesPerSecond\n");
        for (EpochRow row : rows().subList(0, epochsDone)) {
            metrics.append(row.epoch() + "," + row.learningRate() + "," + row.trainLoss() + "," + row.trainAccuracy()
                    + "," + row.testLoss() + "," + row.testCrossEntropy() + "," + row.testAccuracy() + "\n");
            timings.append(row.epoch() + ",10.0," + trainSpeed + ",2.0,1000.0\n");
        }
        write(folder.metrics(), metrics.toString());
        write(folder.timings(), timings.toString());
    }

    /** The figures of all epochs. */
    public List<EpochRow> rows() {
        return given.isEmpty() ? fabricated() : given;
    }

    private List<EpochRow> fabricated() {
        Random random = new Random(id.seed() * 31 + id.variant().hashCode());
        List<EpochRow> rows = new ArrayList<>();
        double shift = random.nextGaussian() * 0.006;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double progress = 1 - Math.exp(-4.5 * epoch / epochs);
            double test = 0.1 + (level - 0.1) * progress + shift + random.nextGaussian() * 0.006;
            double train = 0.1 + (level - 0.1) * progress * 1.02 + random.nextGaussian() * 0.002;
            double loss = 2.3 - 1.5 * progress * level + random.nextGaussian() * 0.01;
            double rate = 0.0005 * (1 + Math.cos(Math.PI * epoch / epochs));
            rows.add(new EpochRow(epoch, rate, loss * 0.98, train, loss, loss * 0.8, test));
        }
        return rows;
    }

    private Evaluation evaluation() {
        EpochRow best = rows().stream()
                .max(java.util.Comparator.comparingDouble(EpochRow::testAccuracy))
                .orElseThrow();
        return new Evaluation(
                "best",
                best.epoch(),
                best.testLoss(),
                best.testCrossEntropy(),
                best.testAccuracy(),
                1000,
                inferSpeed,
                1500,
                CLASSES,
                confusion(best.testAccuracy()),
                strip(),
                pixelGates.isEmpty() ? gates() : pixelGates,
                learnt());
    }

    /** A hundred images a class: the right ones on the diagonal, the rest in the class after it. */
    private static List<List<Integer>> confusion(double accuracy) {
        int right = (int) Math.round(100 * accuracy);
        List<List<Integer>> rows = new ArrayList<>();
        for (int truth = 0; truth < CLASSES.size(); truth++) {
            List<Integer> row = new ArrayList<>(Collections.nCopies(CLASSES.size(), 0));
            row.set(truth, right);
            row.set((truth + 1) % CLASSES.size(), 100 - right);
            rows.add(row);
        }
        return rows;
    }

    private List<GateStatistics> gates() {
        return attention() == 0
                ? List.of()
                : List.of(
                        new GateStatistics(
                                "conv1", "before-activation", 0, "gate", 0.5, 0.15, 0.1, 0.02, 0.01, List.of()),
                        new GateStatistics(
                                "conv2", "before-activation", 0, "gate", 0.6, 0.2, 0.05, 0, 0.04, classMeans()));
    }

    /** Three channels a class, each class a little further open than the one before. */
    private static List<List<Double>> classMeans() {
        return IntStream.range(0, CLASSES.size())
                .mapToObj(label -> List.of(label / 10.0, 0.5, 1 - label / 20.0))
                .toList();
    }

    /** Kernels of three values each and one tensor of twelve. */
    private List<LearntWeight> learnt() {
        if (attention() == 0) {
            return List.of();
        }
        float shift = id.seed() / 100f;
        return List.of(
                new LearntWeight(
                        "conv1",
                        "before-activation",
                        0,
                        "eca",
                        "weight",
                        List.of(3L),
                        List.of(0.25f + shift, -1.5f, 0.125f)),
                new LearntWeight(
                        "conv2", "before-activation", 0, "eca", "weight", List.of(3L), List.of(0.5f, 0.75f, -0.25f)),
                new LearntWeight(
                        "conv2",
                        "before-activation",
                        1,
                        "se",
                        "bias1",
                        List.of(12L),
                        List.of(0f, 0.5f, -0.5f, 1f, -1f, 0.25f, -0.25f, 0.75f, 0.1f, 0.2f, 0.3f, -0.4f)));
    }

    private List<PredictedImage> strip() {
        Random random = new Random(id.variant().hashCode());
        List<PredictedImage> strip = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            String truth = CLASSES.get(i * 7 % 10);
            String prediction = random.nextDouble() < level ? truth : CLASSES.get(random.nextInt(10));
            strip.add(new PredictedImage(i, truth, prediction, 0.9, png(i)));
        }
        return strip;
    }

    private static String png(int index) {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.getHSBColor(index / 18f, 0.6f, 0.9f));
        graphics.fillOval(4, 2 + index % 5, 20, 14 + index % 8);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static void write(java.nio.file.Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
