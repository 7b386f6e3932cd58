package org.attn4j.cli.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path tree;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.writeString(tree.resolve(file), text);
    }

    @Test
    void aBranchIsFollowedFromAnyFolderOfTheWorkTree() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertEquals(Optional.empty(), GitCommit.of(tree));
        write(".git/packed-refs", "# pack-refs\n" + COMMIT + " refs/heads/main\n");
        assertEquals(Optional.of(COMMIT), GitCommit.of(tree));
        write(".git/refs/heads/main", COMMIT.replace('0', 'f') + "\n");
        assertEquals(Optional.of(COMMIT.replace('0', 'f')), GitCommit.of(Files.createDirectories(tree.resolve("a/b"))));
    }

    @Test
    void aLinkedWorkTreeIsFollowedToTheMainOne() throws IOException {
        write("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n");
        write("main/.git/worktrees/w/commondir", "../..\n");
        write("main/.git/refs/heads/w", COMMIT + "\n");
        write("w/.git", "gitdir: " + tree.resolve("main/.git/worktrees/w") + "\n");
        assertEquals(Optional.of(COMMIT), GitCommit.of(tree.resolve("w")));
    }

    @Test
    void aDetachedHeadIsTheCommit() throws IOException {
        write(".git/HEAD", COMMIT + "\n");
        assertEquals(Optional.of(COMMIT), GitCommit.of(tree));
    }

    @Test
    void theCommandIsAsOneWouldTypeItAgain() {
        assertEquals(
                "attn4j ablate 'my study.json' --set '/study/seeds=[1, 2]' 'it'\\''s'",
                CommandLineText.of(List.of("ablate", "my study.json", "--set", "/study/seeds=[1, 2]", "it's")));
    }
}
