package org.attn4j.study.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attn4j.study.report.VariantRow;
import org.attn4j.study.result.ResultReader;

/**
 * Several studies beside each other. The first is the reference for differences between studies.
 *
 * @param studies in the order of the user
 * @param configurations their settings
 * @param rows all variants of all studies
 * @param matches variants that have the same name in the first study and in another
 * @param notes remarks on single studies, one sentence each
 */
public record StudyComparison(
        List<ComparedStudy> studies,
        ConfigurationTable configurations,
        List<Row> rows,
        List<VariantMatch> matches,
        List<String> notes) {

    /**
     * A variant of a study.
     *
     * @param study the study
     * @param row its figures, compared with its own study's baseline
     * @param speedsComparable whether its images/s may be compared with those of the other rows
     */
    public record Row(ComparedStudy study, VariantRow row, boolean speedsComparable) {}

    /**
     * Reads and compares studies.
     *
     * @param folders at least two
     * @throws org.attn4j.core.error.DataException if a folder is not that of a study, or damaged
     */
    public static StudyComparison of(List<Path> folders, ResultReader reader) {
        List<ComparedStudy> studies = ComparedStudy.read(folders, reader);
        SpeedMark speeds = new SpeedMark(studies);
        List<Row> rows = new ArrayList<>();
        List<VariantMatch> matches = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ComparedStudy study : studies) {
            for (VariantRow row : study.table().rows()) {
                Set<String> obstacles = new LinkedHashSet<>(speeds.obstacles(study, row.variant()));
                rows.add(new Row(study, row, obstacles.isEmpty()));
                obstacles.forEach(obstacle -> notes.add(
                        "images/s of " + study.variantName(row.variant()) + " not to be compared: " + obstacle));
            }
            study.table().results().notes().forEach(note -> notes.add(study.name() + ": " + note));
            if (study != studies.get(0)) {
                matches.addAll(VariantMatch.all(study, studies.get(0)));
            }
        }
        return new StudyComparison(
                studies,
                ConfigurationTable.of(
                        studies.stream().map(ComparedStudy::configuration).toList()),
                rows,
                matches,
                notes);
    }
}
