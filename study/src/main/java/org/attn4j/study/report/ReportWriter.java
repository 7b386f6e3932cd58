package org.attn4j.study.report;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.core.file.TemporaryFiles;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyResults;

/** Writes the report of a study, finished or not, from its folder alone. */
public final class ReportWriter {

    private final ResultReader reader;

    /** For the injector. */
    @Inject
    ReportWriter(ResultReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the folder and replaces the files in its {@code report} folder. Several processes may do so at once, also
     * while runs are training. On a machine without fonts it draws no pictures, deletes older ones, and warns.
     *
     * @throws org.attn4j.core.error.DataException if files of the folder are damaged or not of this program
     * @throws ConfigException if the report cannot be written
     */
    public Report write(StudyFolder folder) {
        StudyResults results = reader.read(folder);
        VariantTable table = VariantTable.of(results);
        try {
            Files.createDirectories(folder.report());
            TemporaryFiles.deleteAbandoned(folder.report());
            return new Pass(folder.report(), table, StudyFile.configuration(folder, results)).write();
        } catch (IOException failure) {
            throw FolderProblems.unusable(folder.report(), "cannot be written (" + FileErrors.describe(failure) + ")");
        }
    }

    /**
     * Writes the report like {@link #write} and returns empty if that is impossible. The warning says why.
     *
     * @param warnings receives one sentence
     */
    public Optional<Report> writeOrWarn(StudyFolder folder, Consumer<String> warnings) {
        try {
            return Optional.of(write(folder));
        } catch (ConfigException | DataException problem) {
            warnings.accept("the report is not written: " + problem.getMessage() + "\nattn4j report " + folder.path()
                    + " writes it again");
            return Optional.empty();
        }
    }

    /** The writing of one report. */
    private static final class Pass {

        private final Path folder;
        private final VariantTable table;
        private final Map<String, Object> configuration;
        private final List<Path> files = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Pass(Path folder, VariantTable table, Map<String, Object> configuration) {
            this.folder = folder;
            this.table = table;
            this.configuration = configuration;
        }

        Report write() throws IOException {
            ResultsJson results = ResultsJson.of(table);
            text("index.html", new Page(table, results, configuration, Optional.empty()).html());
            text("table.md", MarkdownTable.text(table));
            text("table.csv", CsvTable.text(table));
            text("table.tex", LatexTable.text(table));
            text("results.json", Json.write(results));
            pictures();
            return new Report(table, List.copyOf(files), List.copyOf(warnings));
        }

        private void text(String name, String text) throws IOException {
            AtomicFile.write(folder.resolve(name), text);
            files.add(folder.resolve(name));
        }

        private void pictures() throws IOException {
            StudyResults results = table.results();
            Optional<String> noFonts = Fonts.problem();
            if (noFonts.isPresent()) {
                warnings.add("curves.png and predictions.png are not drawn: Java finds no fonts on this machine ("
                        + noFonts.get() + "); install fontconfig and any font (Debian: apt-get install fontconfig"
                        + " fonts-dejavu-core), then run attn4j report " + folder.getParent());
            }
            boolean curves =
                    results.runs().stream().anyMatch(run -> !run.epochs().isEmpty());
            picture(
                    "curves.png",
                    noFonts.isEmpty() && curves ? Optional.of(CurvesPicture.paint(results)) : Optional.empty());
            picture(
                    "predictions.png",
                    noFonts.isEmpty()
                            ? PredictionStrip.of(results)
                                    .map(strip -> PredictionsPicture.paint(
                                            results.outline().name(), strip))
                            : Optional.empty());
        }

        /** Without a new picture the older one is deleted, because its numbers would contradict the tables beside it. */
        private void picture(String name, Optional<BufferedImage> image) throws IOException {
            Path file = folder.resolve(name);
            if (image.isPresent()) {
                Canvas.write(image.get(), file);
                files.add(file);
            } else {
                Files.deleteIfExists(file);
            }
        }
    }
}
