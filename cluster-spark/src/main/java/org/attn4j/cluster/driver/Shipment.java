package org.attn4j.cluster.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attn4j.cluster.job.Launch;
import org.attn4j.cluster.job.ProgramFile;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;

/** Brings the program, its plugins and study.json to the study's folder; what is there by its content is not brought again. */
final class Shipment {

    private static final String PART = ".part";

    private Shipment() {}

    /** Brings what is missing. */
    static void send(Launch launch, Store store) throws IOException {
        Set<String> there = new HashSet<>(store.names(Layout.FILES));
        List<ProgramFile> files = new ArrayList<>(launch.program());
        files.add(launch.study());
        for (ProgramFile file : files) {
            if (there.add(file.sha256())) {
                String name = Layout.file(file.sha256());
                store.upload(Path.of(file.source()), name + PART);
                store.move(name + PART, name);
            }
        }
        sendStudy(Path.of(launch.study().source()), store);
    }

    /** Also as study.json, for readers of the folder; it is there already if the folder is on this machine. */
    private static void sendStudy(Path study, Store store) throws IOException {
        String text = Files.readString(study);
        if (!store.find(Layout.STUDY).filter(text::equals).isPresent()) {
            store.replace(Layout.STUDY, text);
        }
    }
}
