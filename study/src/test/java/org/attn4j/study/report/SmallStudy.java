package org.attn4j.study.report;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFolder;

/**
 * Two variants, two seeds, two epochs, with figures that can be checked by hand. Last epoch, test: none 70 and 72, so 71 and a
 * deviation of sqrt(2) = 1.41; se 73 and 77, so 75 and sqrt(8) = 2.83; by seed se is 3 and 5 better, so 4 and 1.41.
 * Training is 10 points lower. The best epoch is the second, but for none with seed 2 the first, with 73: 71.5 and
 * sqrt(4.5) = 2.12.
 */
final class SmallStudy {

    private SmallStudy() {}

    static FabricatedStudy begun(Path path) {
        return new FabricatedStudy(path, List.of("none", "se"), List.of(1L, 2L), 2);
    }

    static StudyFolder done(Path path) {
        FabricatedStudy study = begun(path);
        done(study, "none", 1, 0.60, 0.70);
        done(study, "none", 2, 0.73, 0.72);
        done(study, "se", 1, 0.65, 0.73);
        done(study, "se", 2, 0.70, 0.77);
        return study.folder();
    }

    static void done(FabricatedStudy study, String variant, long seed, double... accuracies) {
        study.run(variant, seed).accuracies(accuracies).done(study.folder().run(new RunId(variant, seed)));
    }

    static VariantTable table(StudyFolder folder) {
        return VariantTable.of(new ResultReader().read(folder));
    }
}
