package org.attn4j.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeCudaDriverTest {

    @Test
    void aMissingLibraryIsReportedAsAbsentDriver() {
        assertEquals(CudaState.ABSENT, new NativeCudaDriver("libattn4j-no-such-driver.so.1").state());
    }

    @Test
    void aSetVariableIsVisibleToNativeCode() {
        ProcessEnvironment environment = new ProcessEnvironment();
        assertEquals(Optional.ofNullable(System.getenv("PATH")), environment.get("PATH"));
        assertEquals(Optional.empty(), environment.get("ATTN4J_TEST_VARIABLE"));
        environment.set("ATTN4J_TEST_VARIABLE", "1");
        assertEquals(Optional.of("1"), environment.get("ATTN4J_TEST_VARIABLE"));
    }

    @Test
    void theVersionIsShownAsMajorAndMinor() {
        assertEquals("11.2", new CudaState(true, 0, 11020, List.of()).versionName());
        assertEquals("12.8", new CudaState(true, 0, 12080, List.of()).versionName());
    }
}
