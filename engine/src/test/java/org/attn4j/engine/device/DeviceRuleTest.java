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

    /** A driver that says what the test wants, and remembers what it was told to choose. */
    private static final class Fake implements CudaDriver {
        private final CudaState state;
        private final OptionalInt chosenBefore;
        private final List<Integer> choices = new ArrayList<>();

        private Fake(CudaState state, OptionalInt chosenBefore) {
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
        return new DeviceRule(true, new Fake(state, OptionalInt.empty())).claim(device);
    }

    private static CudaState working(CudaCard... cards) {
        return new CudaState(true, 0, 11040, List.of(cards));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "gpu:0", "gpu:3"})
    void theCpuBuildHasNoCardsAndDoesNotAskTheDriver(String device) {
        Fake driver = new Fake(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(
                Optional.of("\"" + device + "\" needs the CUDA build, and this is the CPU build; start it with"
                        + " ./attn4j --cuda, or use auto or cpu"),
                new DeviceRule(false, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "cpu"})
    void theCpuBuildComputesOnTheProcessor(String device) {
        Fake driver = new Fake(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(Optional.empty(), new DeviceRule(false, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @Test
    void theCudaBuildHasNoProcessorBackend() {
        assertEquals(
                Optional.of("\"cpu\" needs the CPU build, and this is the CUDA build; start the CPU build, without"
                        + " --cuda, or use auto or gpu"),
                problem("cpu", working(AMPERE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "auto"})
    void aMissingDriverIsNamed(String device) {
        assertEquals(
                Optional.of("\"" + device + "\" in the CUDA build needs NVIDIA's driver, and there is none; install"
                        + " NVIDIA's driver 460.27 or newer, or start the CPU build, without --cuda"),
                problem(device, CudaState.ABSENT));
    }

    @Test
    void aMissingCardIsNamed() {
        String expected = "\"gpu:2\" in the CUDA build needs a CUDA device, and the driver sees no usable card 2; see"
                + " nvidia-smi and CUDA_VISIBLE_DEVICES, or start the CPU build, without --cuda";
        assertEquals(Optional.of(expected), problem("gpu:2", new CudaState(true, 100, 11040, List.of())));
        assertEquals(Optional.of(expected), problem("gpu:2", working()));
    }

    @Test
    void aDriverThatDoesNotStartIsNamed() {
        assertEquals(
                Optional.of("\"gpu\" in the CUDA build needs a working driver, and the installed one does not start"
                        + " (it answers 803); see nvidia-smi, and restart the machine after an update of the driver,"
                        + " or start the CPU build, without --cuda"),
                problem("gpu", new CudaState(true, 803, 11040, List.of())));
    }

    @Test
    void anOlderDriverIsNamed() {
        assertEquals(
                Optional.of("\"gpu\" in the CUDA build needs a driver for CUDA 11.2, and the installed one serves 10.2"
                        + " at most; install NVIDIA's driver 460.27 or newer, or start the CPU build, without --cuda"),
                problem("gpu", new CudaState(true, 0, 10020, List.of(AMPERE))));
    }

    @Test
    void aCardThatCudaDoesNotKnowIsNamed() {
        assertEquals(
                Optional.of("\"gpu:1\" in the CUDA build needs a card that it has code for, of compute capability 3.5"
                        + " to 8.9, and NVIDIA H100, card 1, is of 9.0; choose another with \"gpu:N\", or start the"
                        + " CPU build, without --cuda"),
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
    void cardsAreKnownByTheirComputeCapability(int major, int minor, boolean known) {
        assertEquals(known, new CudaCard(0, "card", major, minor, 1).isKnown());
    }

    /** Reading a configuration asks no more than this. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "gpu", "gpu:2"})
    void checkingChoosesNoCardAndDoesNotStartTheDriver(String device) {
        Fake driver = new Fake(new CudaState(true, 803, 10020, List.of()), OptionalInt.of(1));
        assertEquals(Optional.empty(), new DeviceRule(true, driver).problem(device));
        assertEquals(List.of(), driver.choices);
    }

    @Test
    void checkingNamesAMissingDriver() {
        Fake driver = new Fake(CudaState.ABSENT, OptionalInt.empty());
        assertEquals(problem("gpu", CudaState.ABSENT), new DeviceRule(true, driver).problem("gpu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu", "cpu"})
    void aDeviceOfTheOtherBuildIsNotClaimed(String device) {
        Fake driver = new Fake(working(AMPERE), OptionalInt.empty());
        DeviceRule rule = new DeviceRule(device.equals("cpu"), driver);
        assertEquals(rule.problem(device), rule.claim(device));
        assertTrue(rule.claim(device).isPresent());
        assertEquals(List.of(), driver.choices);
    }

    @ParameterizedTest
    @CsvSource({"auto,0", "gpu,0", "gpu:0,0", "gpu:13,13"})
    void theDeviceChoosesItsCard(String device, int number) {
        Fake driver = new Fake(working(AMPERE), OptionalInt.empty());
        assertEquals(Optional.empty(), new DeviceRule(true, driver).claim(device));
        assertEquals(List.of(number), driver.choices);
    }

    @Test
    void oneProcessKeepsToOneCard() {
        Fake driver = new Fake(working(AMPERE), OptionalInt.of(1));
        assertEquals(
                Optional.of("\"gpu:2\" cannot follow card 1 in one process; use one card, or start a process for each"),
                new DeviceRule(true, driver).claim("gpu:2"));
    }
}
