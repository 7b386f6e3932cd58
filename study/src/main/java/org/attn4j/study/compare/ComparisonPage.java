package org.attn4j.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.study.report.NumberStyle;
import org.attn4j.study.report.StudiesPage;
import org.attn4j.study.report.StudiesPage.Section;

/** The page of a comparison: its tables, the settings that all studies share, and the curves of all variants. */
public final class ComparisonPage {

    private ComparisonPage() {}

    /** The whole file. */
    public static String html(StudyComparison comparison) {
        List<Section> sections = new ArrayList<>(new ComparisonSections(comparison, NumberStyle.TYPESET).all());
        sections.add(new Section(
                "Settings in common",
                "",
                List.of("setting", "value"),
                comparison.configurations().common().entrySet().stream()
                        .map(setting -> List.of(setting.getKey(), setting.getValue()))
                        .toList()));
        List<ComparedStudy> studies = comparison.studies();
        return new StudiesPage(studies.stream()
                        .map(study -> new StudiesPage.Study(study.name(), study.table()))
                        .toList())
                .html(
                        "How do " + names(studies) + " differ?",
                        studies.size() + " studies; differences between studies are from "
                                + studies.get(0).name() + ". Accuracies are those of the last epoch.",
                        sections,
                        comparison.notes());
    }

    private static String names(List<ComparedStudy> studies) {
        List<String> names = studies.stream().map(ComparedStudy::name).toList();
        int last = names.size() - 1;
        return names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
