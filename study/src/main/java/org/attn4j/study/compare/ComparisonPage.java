package org.attn4j.study.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.study.report.NumberStyle;
import org.attn4j.study.report.StudiesPage;
import org.attn4j.study.report.StudiesPage.Section;

/** The page of a comparison: its tables, the settings that all studies share, and the curves of all variants. */
public final class ComparisonPage {

    private ComparisonPage() {}

    /** The whole file. */
    public static String html(StudyComparison comparison) {
        Section common = new Section(
                "Settings in common",
                "",
                List.of("setting", "value"),
                comparison.configurations().common().entrySet().stream()
                        .map(setting -> List.of(setting.getKey(), setting.getValue()))
                        .toList());
        List<ComparedStudy> studies = comparison.studies();
        return new StudiesPage(studies.stream()
                        .map(study -> new StudiesPage.Study(study.name(), study.table(), doubtful(comparison, study)))
                        .toList())
                .html(
                        "How do " + names(studies) + " differ?",
                        studies.size() + " studies. Differences between studies are relative to "
                                + studies.get(0).name() + ". Accuracies are those of the last epoch.",
                        new ComparisonSections(comparison, NumberStyle.TYPESET).all(),
                        common,
                        comparison.notes());
    }

    private static Set<String> doubtful(StudyComparison comparison, ComparedStudy study) {
        return comparison.rows().stream()
                .filter(row -> row.study().equals(study) && !row.speedsComparable())
                .map(row -> row.row().variant())
                .collect(Collectors.toSet());
    }

    private static String names(List<ComparedStudy> studies) {
        List<String> names = studies.stream().map(ComparedStudy::name).toList();
        int last = names.size() - 1;
        return names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
