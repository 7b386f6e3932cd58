package org.attn4j.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.Test;

class UnpackingNoticeTest {

    @Test
    void eachJarIsReportedOnceAndNothingElse() {
        Recorder recorder = Recorder.pipe();
        UnpackingNotice notice = new UnpackingNotice(recorder.console());
        for (String message : new String[] {
            "Loading class org.nd4j.nativeblas.Nd4jCpu",
            "Extracting jar:file:/a%20b/lib/openblas-0.3.13-linux-x86_64.jar!/org/bytedeco/libopenblas.so.0",
            "Extracting jar:file:/a%20b/lib/openblas-0.3.13-linux-x86_64.jar!/org/bytedeco/libgfortran.so.4",
            "Extracting jar:file:/a%20b/lib/nd4j-native-1.0.0-linux-x86_64.jar!/org/nd4j/libnd4jcpu.so",
            null
        }) {
            notice.publish(new LogRecord(Level.FINE, message));
        }
        assertEquals("""
                unpacking native libraries of openblas-0.3.13-linux-x86_64; this happens once
                unpacking native libraries of nd4j-native-1.0.0-linux-x86_64; this happens once
                """, recorder.notes());
        assertEquals("", recorder.results());
    }
}
