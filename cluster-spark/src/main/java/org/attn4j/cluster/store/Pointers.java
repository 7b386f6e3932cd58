package org.attn4j.cluster.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads and replaces the pointers of attempts. Thread-safe. */
public final class Pointers {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Store store;

    /** The pointers of a study's folder. */
    public Pointers(Store store) {
        this.store = store;
    }

    /** The pointer of the newest attempt that has one; empty if no attempt has finished an epoch. */
    public Optional<Pointer> newest(String run) throws IOException {
        List<String> attempts = new ArrayList<>(store.names(Layout.attempts(run)));
        Collections.reverse(attempts);
        for (String attempt : attempts) {
            Optional<Pointer> pointer = of(run, attempt);
            if (pointer.isPresent()) {
                return pointer;
            }
        }
        return Optional.empty();
    }

    /** The pointer of an attempt; empty before its first epoch. */
    public Optional<Pointer> of(String run, String attempt) throws IOException {
        Optional<String> text = store.find(Layout.pointer(run, attempt));
        return text.isEmpty() ? Optional.empty() : Optional.of(MAPPER.readValue(text.get(), Pointer.class));
    }

    /**
     * Whether an attempt is the newest that has written anything. It is not if its own files are gone, because then the run
     * has ended in another attempt.
     */
    public boolean isNewest(String run, String attempt) throws IOException {
        List<String> attempts = store.names(Layout.attempts(run));
        return !attempts.isEmpty() && attempts.get(attempts.size() - 1).equals(attempt);
    }

    /** Replaces the pointer of the attempt that it names. */
    public void replace(String run, Pointer pointer) throws IOException {
        store.replace(
                Layout.pointer(run, pointer.attempt()),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(pointer) + "\n");
    }
}
