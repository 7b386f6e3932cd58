package org.attn4j.study.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.report.VariantTable;
import org.attn4j.study.result.ResultReader;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;

/**
 * One of several studies that are compared.
 *
 * @param name unique among them: the folder's name, or its path if two folders have the same name
 * @param path the study's folder as the user named it
 * @param configuration study.json
 * @param table its results
 */
public record ComparedStudy(String name, String path, Map<String, Object> configuration, VariantTable table) {

    /**
     * Reads studies.
     *
     * @throws org.attn4j.core.error.DataException if a folder is not that of a study, or damaged
     */
    static List<ComparedStudy> read(List<Path> folders, ResultReader reader) {
        List<String> names = folders.stream().map(ComparedStudy::folderName).toList();
        return folders.stream()
                .map(folder -> {
                    String name = folderName(folder);
                    boolean unique = names.stream().filter(name::equals).count() == 1;
                    StudyFolder study = new StudyFolder(folder);
                    return new ComparedStudy(
                            unique ? name : folder.toString(),
                            folder.toString(),
                            StudyFile.stored(study),
                            VariantTable.of(reader.read(study)));
                })
                .toList();
    }

    private static String folderName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    /** How many of its runs are done. */
    public int done() {
        return table.results().in(RunState.DONE).size();
    }

    /** How many runs it has in all. */
    public int runs() {
        return table.results().outline().runs().size();
    }

    /** The name of one of its variants among those of all studies. */
    public String variantName(String variant) {
        return name + ": " + variant;
    }
}
