package org.attn4j.study.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.identity.DataLocations;
import org.attn4j.study.identity.RunIdentity;
import org.attn4j.study.result.Programs;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyOutline;

/**
 * What a merge does: which run is taken from which folder.
 *
 * @param chosen the run that is taken for each id that some folder has, in the order of the study
 * @param notes folders that are ignored, one sentence each
 */
record MergePlan(List<Candidate> chosen, List<String> notes) {

    /**
     * Plans a merge.
     *
     * @param parts the sources, and the target if it is a study already
     * @param mixed whether runs of different programs are accepted
     * @throws ConfigException if runs contradict each other, naming each contradiction
     */
    static MergePlan of(List<StudyPart> parts, StudyFolder target, StudyOutline outline, SameRun same, boolean mixed) {
        Map<String, RunId> planned = new LinkedHashMap<>();
        outline.runs().forEach(id -> planned.put(id.folderName(), id));
        Map<RunId, List<Candidate>> candidates = new LinkedHashMap<>();
        planned.values().forEach(id -> candidates.put(id, new ArrayList<>()));
        List<String> notes = new ArrayList<>();
        for (StudyPart part : parts) {
            boolean inTarget = part.folder().path().equals(target.path());
            part.runNames().forEach(name -> {
                RunId id = planned.get(name);
                if (id == null) {
                    notes.add(part.folder().runs().resolve(name) + " is not a run of the study and is ignored");
                } else {
                    candidates.get(id).add(Candidate.read(id, part.folder().run(id), inTarget));
                }
            });
        }
        candidates.values().removeIf(List::isEmpty);
        reject(contradictions(candidates, same));
        List<Candidate> chosen = candidates.values().stream().map(RunChoice::of).toList();
        if (!mixed) {
            reject(mixtures(target, chosen));
        }
        return new MergePlan(chosen, notes);
    }

    private static void reject(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** Each candidate is compared with the first of its variant, and with the first of its id. */
    private static List<Problem> contradictions(Map<RunId, List<Candidate>> candidates, SameRun same) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Candidate> variants = new LinkedHashMap<>();
        Map<Object, Candidate> data = new LinkedHashMap<>();
        candidates.forEach((id, all) -> {
            for (Candidate candidate : all) {
                Candidate first = variants.computeIfAbsent(id.variant(), variant -> candidate);
                same.differences(first.record(), candidate.record())
                        .forEach(difference -> problems.add(new Problem(
                                Location.whole(candidate.folder().run()),
                                difference.pointer(),
                                "is " + difference.after().orElse("not given") + ", but "
                                        + difference.before().orElse("not given") + " in "
                                        + first.folder().run())));
                otherData(data, candidate).ifPresent(problems::add);
                RunChoice.conflict(all.get(0), candidate).ifPresent(problems::add);
            }
        });
        return problems.stream().distinct().toList();
    }

    /** The problem that a run of another variant has another fingerprint for the same dataset. */
    private static Optional<Problem> otherData(Map<Object, Candidate> data, Candidate candidate) {
        Optional<String> own = fingerprint(candidate.record());
        Object section =
                RunIdentity.of(candidate.record(), DataLocations.usual()).dataset();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Candidate first = data.computeIfAbsent(section, unseen -> candidate);
        return first.id().variant().equals(candidate.id().variant())
                        || fingerprint(first.record()).equals(own)
                ? Optional.empty()
                : Optional.of(new Problem(
                        Location.whole(candidate.folder().run()),
                        "/provenance/dataSha256",
                        "is \"" + own.get() + "\", but \""
                                + fingerprint(first.record()).orElseThrow() + "\" in "
                                + first.folder().run()));
    }

    private static Optional<String> fingerprint(RunRecord record) {
        return ProvenanceView.of(record).dataSha256();
    }

    private static List<Problem> mixtures(StudyFolder target, List<Candidate> chosen) {
        Map<String, RunRecord> records = chosen.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.folder().path().toString(),
                        Candidate::record,
                        (one, other) -> one,
                        LinkedHashMap::new));
        return Programs.differences(records).stream()
                .map(sentence -> new Problem(
                        Location.whole(target.path()),
                        "",
                        sentence + "; --mixed merges them all the same, and the report says so"))
                .toList();
    }
}
