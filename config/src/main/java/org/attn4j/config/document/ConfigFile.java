package org.attn4j.config.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Location;

/** Reads a configuration file and the files that it extends. */
final class ConfigFile {

    /** A configuration is a few kilobytes; this limits what reading a wrong path costs. */
    private static final int MAX_BYTES = 16 << 20;

    /** Far above any real use. Without a limit, files that each extend two others multiply. */
    private static final int MAX_FILES = 100;

    private static final String EXTENDS = "extends";

    private final Problems problems;

    private boolean incomplete;

    private int files;

    ConfigFile(Problems problems) {
        this.problems = problems;
    }

    /** Merges the file over its bases; empty if it cannot be read, which is then reported. */
    Optional<Members> read(Path file) {
        return read(file, Location.whole(file), "", List.of());
    }

    /** Whether a file could not be read, so that other problems cannot be found reliably. */
    boolean incomplete() {
        return incomplete;
    }

    private Optional<Members> read(Path file, Location reference, String pointer, List<Path> chain) {
        List<Path> longerChain = new ArrayList<>(chain);
        longerChain.add(file);
        if (chain.stream().anyMatch(earlier -> isSameFile(earlier, file))) {
            String cycle = longerChain.stream().map(Path::toString).collect(Collectors.joining(" extends "));
            return fail(reference, pointer, "files extend each other in a cycle: " + cycle);
        }
        if (++files > MAX_FILES) {
            return files > MAX_FILES + 1
                    ? Optional.empty()
                    : fail(reference, pointer, "extends more than " + MAX_FILES + " files");
        }
        return text(file, reference, pointer)
                .flatMap(text -> parse(file, text))
                .map(own -> overBases(own, file, longerChain));
    }

    private Members overBases(Members own, Path file, List<Path> chain) {
        Node merged = new Members(own.origin(), Map.of());
        List<Node.Text> bases = bases(own);
        for (int i = 0; i < bases.size(); i++) {
            Node.Text base = bases.get(i);
            String pointer = "/extends" + (own.members().get(EXTENDS).value() instanceof Elements ? "/" + i : "");
            Location named = base.origin().location();
            Optional<Members> read = resolve(file, base, pointer).flatMap(path -> read(path, named, pointer, chain));
            if (read.isPresent()) {
                merged = NodeEditor.merge(merged, read.get());
            }
        }
        Map<String, Member> members = new LinkedHashMap<>(own.members());
        members.remove(EXTENDS);
        return (Members) NodeEditor.merge(merged, new Members(own.origin(), members));
    }

    private Optional<Path> resolve(Path file, Node.Text base, String pointer) {
        try {
            return Optional.of(file.resolveSibling(base.value()));
        } catch (InvalidPathException wrong) {
            return fail(base.origin().location(), pointer, "must be a file name, was " + base.describe());
        }
    }

    private List<Node.Text> bases(Members own) {
        Optional<Node> given = own.value(EXTENDS);
        List<Node> list = given.map(node -> node instanceof Elements several ? several.elements() : List.of(node))
                .orElse(List.of());
        List<Node.Text> bases = new ArrayList<>();
        for (Node node : list) {
            if (node instanceof Node.Text text) {
                bases.add(text);
            } else {
                fail(
                        node.origin().location(),
                        "/extends",
                        "must be a file name or a list of file names, was " + node.describe());
            }
        }
        return bases;
    }

    private Optional<Members> parse(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        try {
            Node node = NodeReader.read(
                    text, (line, column) -> new Origin(Location.at(file, line, column), folder), problems);
            if (node instanceof Members object) {
                return Optional.of(object);
            }
            return fail(node.origin().location(), "", "must be an object, {...}, was " + node.describe());
        } catch (NodeReader.Malformed malformed) {
            return fail(malformed.problem().location(), "", malformed.problem().message());
        }
    }

    private Optional<String> text(Path file, Location reference, String pointer) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            String what = Files.isDirectory(file) ? " is a folder" : " does not exist";
            return fail(reference, pointer, (pointer.isEmpty() ? "the file" : file.toString()) + what);
        }
        try (InputStream in = Files.newInputStream(file)) { // may be a pipe, whose size is unknown
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return fail(Location.whole(file), "", "is larger than 16 MB, the limit for a configuration");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException otherCharset) {
            return fail(Location.whole(file), "", "is not text in UTF-8; save it as UTF-8");
        } catch (AccessDeniedException denied) {
            return fail(Location.whole(file), "", "cannot be read: permission denied");
        } catch (IOException failure) {
            return fail(Location.whole(file), "", "cannot be read: " + failure.getMessage());
        }
    }

    private <T> Optional<T> fail(Location location, String pointer, String message) {
        problems.add(location, pointer, message);
        incomplete = true;
        return Optional.empty();
    }

    private static boolean isSameFile(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
