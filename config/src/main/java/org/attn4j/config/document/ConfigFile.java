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

    /** A configuration is a few kilobytes; this bounds what a mistaken path costs. */
    private static final int MOST_BYTES = 16 << 20;

    /** Far above any family of configurations; files that name each other twice multiply. */
    private static final int MOST_FILES = 100;

    private static final String EXTENDS = "extends";

    private final Problems problems;

    private boolean incomplete;

    private int files;

    ConfigFile(Problems problems) {
        this.problems = problems;
    }

    /** The file laid over its bases; nothing where it cannot be read, which is then among the problems. */
    Optional<Members> read(Path file) {
        return read(file, Location.whole(file), "", List.of());
    }

    /** Whether a file could not be read, so that what else is wrong cannot be told. */
    boolean incomplete() {
        return incomplete;
    }

    private Optional<Members> read(Path file, Location asked, String pointer, List<Path> chain) {
        List<Path> longer = new ArrayList<>(chain);
        longer.add(file);
        if (chain.stream().anyMatch(earlier -> same(earlier, file))) {
            String way = longer.stream().map(Path::toString).collect(Collectors.joining(" extends "));
            return fail(asked, pointer, "files extend each other in a circle: " + way);
        }
        if (++files > MOST_FILES) {
            return files > MOST_FILES + 1
                    ? Optional.empty()
                    : fail(asked, pointer, "extends more than " + MOST_FILES + " files");
        }
        return text(file, asked, pointer).flatMap(text -> parse(file, text)).map(own -> overBases(own, file, longer));
    }

    private Members overBases(Members own, Path file, List<Path> chain) {
        Node merged = new Members(own.origin(), Map.of());
        List<Node.Text> bases = bases(own);
        for (int i = 0; i < bases.size(); i++) {
            Node.Text base = bases.get(i);
            String pointer = "/extends" + (own.members().get(EXTENDS).value() instanceof Elements ? "/" + i : "");
            Location named = base.origin().place();
            Optional<Members> read = beside(file, base, pointer).flatMap(path -> read(path, named, pointer, chain));
            if (read.isPresent()) {
                merged = NodeEditor.merge(merged, read.get());
            }
        }
        Map<String, Member> members = new LinkedHashMap<>(own.members());
        members.remove(EXTENDS);
        return (Members) NodeEditor.merge(merged, new Members(own.origin(), members));
    }

    private Optional<Path> beside(Path file, Node.Text base, String pointer) {
        try {
            return Optional.of(file.resolveSibling(base.value()));
        } catch (InvalidPathException wrong) {
            return fail(base.origin().place(), pointer, "must be a file's name, was " + base.told());
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
                        node.origin().place(),
                        "/extends",
                        "must be a file's name or a list of file names, was " + node.told());
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
            return fail(node.origin().place(), "", "a configuration is an object, {...}, was " + node.told());
        } catch (NodeReader.Malformed malformed) {
            return fail(malformed.problem().place(), "", malformed.problem().message());
        }
    }

    private Optional<String> text(Path file, Location asked, String pointer) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            String what = Files.isDirectory(file) ? " is a folder" : " does not exist";
            return fail(asked, pointer, (pointer.isEmpty() ? "the file" : file.toString()) + what);
        }
        try (InputStream in = Files.newInputStream(file)) { // may be a pipe, whose size nobody knows
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return fail(Location.whole(file), "", "is larger than 16 MB, which no configuration is");
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

    private <T> Optional<T> fail(Location place, String pointer, String message) {
        problems.add(place, pointer, message);
        incomplete = true;
        return Optional.empty();
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }
}
