package org.attn4j.dataset.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.archive.BoundedRead;
import org.attn4j.dataset.archive.EntryName;

/** Files within a zip, read without unpacking to disk. The zip stays open for the lifetime of this object. */
final class ZippedFiles implements ImageFiles {

    /** Far more entries than any dataset for a single machine. */
    private static final int MOST_ENTRIES = 5_000_000;

    private final Path path;
    private final ZipFile zip;
    private final List<String> names;

    private ZippedFiles(Path path, ZipFile zip, List<String> names) {
        this.path = path;
        this.zip = zip;
        this.names = names;
    }

    static ZippedFiles of(Path path) {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new DataException(path + " is neither a folder nor a zip that can be read: " + e.getMessage(), e);
        }
        try {
            return new ZippedFiles(path, zip, names(path, zip));
        } catch (DataException rejection) {
            close(zip, rejection);
            throw rejection;
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public byte[] read(String name) {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            return BoundedRead.all(in, describe(name), ImageFile.MOST_BYTES);
        } catch (IOException e) {
            throw BoundedRead.unreadable(describe(name), e);
        }
    }

    @Override
    public String describe(String name) {
        return path + ", " + name;
    }

    /** Names of all entries, and of folders without an entry. */
    private static List<String> names(Path path, ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new DataException(path + " has more than " + MOST_ENTRIES + " entries");
        }
        Set<String> names = new LinkedHashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            EntryName.rejectOutside(path, name);
            if (!ImageFiles.isHidden(name)) {
                for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                    names.add(name.substring(0, slash + 1));
                }
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static void close(ZipFile zip, DataException cause) {
        try {
            zip.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
