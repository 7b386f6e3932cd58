package org.attn4j.study.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.RunId;

/**
 * What a merge has done.
 *
 * @param copied the runs that were copied, with the folders that they are from
 * @param kept the runs that the target had and kept
 * @param runs how many runs the merged study has in all
 * @param done how many of them are done
 * @param notes folders that were ignored, one sentence each
 */
public record MergeOutcome(Map<RunId, Path> copied, List<RunId> kept, int runs, int done, List<String> notes) {}
