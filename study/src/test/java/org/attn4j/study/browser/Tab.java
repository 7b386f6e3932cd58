package org.attn4j.study.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page in a browser, controlled by pointer and keys as a reader would. */
public final class Tab {

    private static final String SETTLED =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    /** How long a page may take to load, in nanoseconds. */
    private static final long PATIENCE = 20_000_000_000L;

    private final DevTools tools;
    private final String session;
    private boolean scripts = true;

    Tab(DevTools tools, String session, int width, int height) {
        this.tools = tools;
        this.session = session;
        List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable").forEach(this::call);
        size(width, height);
    }

    private void call(String method) {
        tools.call(session, method, Map.of());
    }

    /** Sets the window's size in pixels; narrow windows are phones. */
    public void size(int width, int height) {
        tools.call(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Sets the colour scheme of the reader's system: {@code light} or {@code dark}. */
    public void scheme(String scheme) {
        tools.call(
                session,
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Sets whether scripts run, from the next page on. */
    public void scripts(boolean run) {
        scripts = run;
        tools.call(session, "Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Opens a file and waits until it is rendered. */
    public void open(Path file) {
        open(file.toUri().toString());
    }

    /** Opens an address and waits until it is rendered. */
    public void open(String url) {
        tools.call(session, "Page.navigate", Map.of("url", url));
        long begun = System.nanoTime();
        while (!"complete".equals(evaluate("document.readyState"))) {
            if (System.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException(url + " is not read to its end");
            }
        }
        if (scripts) {
            settle();
        }
    }

    /** Waits until changes are rendered. */
    public void settle() {
        evaluate(SETTLED);
    }

    /** The value of an expression; a promise is awaited. */
    public Object evaluate(String expression) {
        Map<String, Object> answer = tools.call(
                session,
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return DevTools.part(answer, "result").get("value");
    }

    /** The value of an expression that is a number. */
    public double number(String expression) {
        return ((Number) evaluate(expression)).doubleValue();
    }

    /** The text of the first element that matches; fails if there is none. */
    public String text(String selector) {
        return (String) evaluate("document.querySelector(" + quoted(selector) + ").textContent");
    }

    /** Whether the first element that matches is shown. */
    public boolean shown(String selector) {
        return (boolean) evaluate("document.querySelector(" + quoted(selector) + ").checkVisibility()");
    }

    /** How many elements match. */
    public int count(String selector) {
        return (int) number("document.querySelectorAll(" + quoted(selector) + ").length");
    }

    /** Moves the pointer to this fraction of the element's width and height. */
    public void point(String selector, double across, double down) {
        evaluate("document.querySelector(" + quoted(selector) + ").scrollIntoView({block: 'center'})");
        settle();
        String box = "document.querySelector(" + quoted(selector) + ").getBoundingClientRect()";
        mouse(
                "mouseMoved",
                number(box + ".x + " + across + " * " + box + ".width"),
                number(box + ".y + " + down + " * " + box + ".height"),
                "none");
        settle();
    }

    /** Clicks the middle of the element. */
    public void click(String selector) {
        point(selector, 0.5, 0.5);
        String box = "document.querySelector(" + quoted(selector) + ").getBoundingClientRect()";
        double x = number(box + ".x + " + box + ".width / 2");
        double y = number(box + ".y + " + box + ".height / 2");
        mouse("mousePressed", x, y, "left");
        mouse("mouseReleased", x, y, "left");
        settle();
    }

    private void mouse(String type, double x, double y, String button) {
        tools.call(
                session,
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", button, "clickCount", "none".equals(button) ? 0 : 1));
    }

    /** Presses a key, such as {@code Tab} or {@code ArrowLeft}, with its key code. */
    public void key(String name, int code) {
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call(
                    session,
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", name, "code", name, "windowsVirtualKeyCode", code));
        }
        settle();
    }

    /** What the page logged: console errors and warnings, exceptions, violations of its policy. */
    public List<String> logged() {
        List<String> logged = new ArrayList<>();
        tools.events(session, "Runtime.consoleAPICalled").stream()
                .filter(event -> !"log".equals(event.get("type")))
                .forEach(event -> logged.add(event.toString()));
        tools.events(session, "Runtime.exceptionThrown").forEach(event -> logged.add(event.toString()));
        tools.events(session, "Log.entryAdded").forEach(event -> logged.add(event.toString()));
        return logged;
    }

    /** The addresses that the page requested, except images that it contains. */
    public List<String> requests() {
        return tools.events(session, "Network.requestWillBeSent").stream()
                .map(event -> (String) DevTools.part(event, "request").get("url"))
                .filter(url -> !url.startsWith("data:"))
                .toList();
    }

    /** The whole page as a PNG file. */
    public void picture(Path file) throws IOException {
        double width = number("document.documentElement.clientWidth");
        double height = number("document.documentElement.scrollHeight");
        Map<String, Object> picture = tools.call(
                session,
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode((String) picture.get("data")));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
