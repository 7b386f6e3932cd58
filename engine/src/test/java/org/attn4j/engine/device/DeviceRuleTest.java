package org.attn4j.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceRuleTest {

    private static final CudaCard AMPERE = new CudaCard(0, "NVIDIA A10", 8, 6, 24L << 30);

    /** A driver with a given state that records the chosen cards. */
    private static final class FakeDriver implements CudaDriver {
        private final CudaState state;
        private final OptionalInt chosenBefore;
        private final List<Integer> choices = new ArrayList<>();

        private FakeDriver(CudaState state, OptionalInt chosenBefore) {
            this.state = state;
            this.chosenBefore = chosenBefore;
        }

        @Override
        public boolean isInstalled() {
            return state.installed();
        }

        @Override
        public CudaState state() {
            assertEquals(1, choices.size(), "a card must be chosen before the driver is started");
            return state;
        }

        @Override
        public OptionalInt choose(int number) {
            choices.add(number);
            return chosenBefore;
        }
    }

    private static Optional<String> problem(String device, CudaState state) {
        return new DeviceRule(true, new FakeDriver(state, OptionalInt.empty())).claim(device);
    }

    private static CudaState working(CudaCard... cards) {
        return new CudaState(true, 0, 11040, List.of(cards));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "gpu:0", "gpu:3"})
    void theCpuBuildRejectsCardsWithoutQueryingTheDriver(String device) {
        FakeDriver driver = new FakeDriver(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(
                Optional.of("\"" + device
                        + "\" needs the CUDA build, and this is the CPU build; start it with ./attn4j --cuda,"
                        + " or use auto or cpu"),
                new DeviceRule(false, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "cpu"})
    void theCpuBuildAcceptsTheCpu(String device) {
        FakeDriver driver = new FakeDriver(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(Optional.empty(), new DeviceRule(false, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @Test
    void theCudaBuildRejectsTheCpu() {
        assertEquals(
                Optional.of("\"cpu\" needs the CPU build, and this is the CUDA build; start the CPU build, without"
                        + " --cuda, or use auto or gpu"),
                problem("cpu", working(AMPERE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "auto"})
    void aMissingDriverIsReported(String device) {
        assertEquals(
                Optional.of("\"" + device
                        + "\" in the CUDA build needs NVIDIA's driver, and there is none; install NVIDIA's"
                        + " driver 460.27 or newer, or start the CPU build, without --cuda"),
                problem(device, CudaState.ABSENT));
    }

    @Test
    void aMissingCardIsReported() {
        String expected = "\"gpu:2\" in the CUDA build needs a CUDA device, and the driver sees no usable card 2; see"
                + " nvidia-smi and CUDA_VISIBLE_DEVICES, or start the CPU build, without --cuda";
        assertEquals(Optional.of(expected), problem("gpu:2", new CudaState(true, 100, 11040, List.of())));
        assertEquals(Optional.of(expected), problem("gpu:2", working()));
    }

    @Test
    void aDriverThatDoesNotStartIsReported() {
        assertEquals(
                Optional.of("\"gpu\" in the CUDA build needs a working driver, and the installed one fails to start"
                        + " (status 803); see nvidia-smi, and restart the machine after a driver update, or"
                        + " start the CPU build, without --cuda"),
                problem("gpu", new CudaState(true, 803, 11040, List.of())));
    }

    @Test
    void anOldDriverIsReported() {
        assertEquals(
                Optional.of(
                        "\"gpu\" in the CUDA build needs a driver for CUDA 11.2, and the installed one supports 10.2"
                                + " at most; install NVIDIA's driver 460.27 or newer, or start the CPU build, without"
                                + " --cuda"),
                problem("gpu", new CudaState(true, 0, 10020, List.of(AMPERE))));
    }

    @Test
    void anUnsupportedCardIsReported() {
        assertEquals(
                Optional.of("\"gpu:1\" in the CUDA build needs a card of compute capability 3.5 to 8.9, and card 1,"
                        + " NVIDIA H100, has 9.0; choose another with \"gpu:N\", or start the CPU build,"
                        + " without --cuda"),
                problem("gpu:1", working(new CudaCard(0, "NVIDIA H100", 9, 0, 80L << 30))));
    }

    @ParameterizedTest
    @CsvSource({
        "3,0,false",
        "3,2,false",
        "3,5,true",
        "3,7,true",
        "5,0,true",
        "7,5,true",
        "8,6,true",
        "8,9,true",
        "9,0,false",
        "10,0,false",
        "12,0,false"
    })
    void supportDependsOnTheComputeCapability(int major, int minor, boolean known) {
        assertEquals(known, new CudaCard(0, "card", major, minor, 1).isKnown());
    }

    /** Reading a configuration calls this method only. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "gpu", "gpu:2"})
    void checkingChoosesNoCardAndDoesNotStartTheDriver(String device) {
        FakeDriver driver = new FakeDriver(new CudaState(true, 803, 10020, List.of()), OptionalInt.of(1));
        assertEquals(Optional.empty(), new DeviceRule(true, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @Test
    void checkingReportsAMissingDriver() {
        FakeDriver driver = new FakeDriver(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(problem("gpu", CudaState.ABSENT), new DeviceRule(true, driver).problem("gpu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "cpu"})
    void aDeviceOfTheOtherBuildIsNotClaimed(String device) {
        FakeDriver driver = new FakeDriver(working(AMPERE), OptionalInt.empty());
        DeviceRule rule = new DeviceRule(device.equals("cpu"), driver);
        assertEquals(rule.problem(device), rule.claim(device));
        assertTrue(rule.claim(device).isPresent());
        assertEquals(List.of(), driver.choices);
    }

    @ParameterizedTest
    @CsvSource({"auto,0", "gpu,0", "gpu:0,0", "gpu:13,13"})
    void claimingChoosesTheDevicesCard(String device, int number) {
        FakeDriver driver = new FakeDriver(working(AMPERE), OptionalInt.empty());
        assertEquals(Optional.empty(), new DeviceRule(true, driver).claim(device));
        assertEquals(List.of(number), driver.choices);
    }

    @Test
    void aSecondCardInOneProcessIsRejected() {
        FakeDriver driver = new FakeDriver(working(AMPERE), OptionalInt.of(1));
        assertEquals(
                Optional.of("\"gpu:2\" cannot be used: this process already uses card 1; use one card, or start one"
                        + " process per card"),
                new DeviceRule(true, driver).claim("gpu:2"));
    }
}
