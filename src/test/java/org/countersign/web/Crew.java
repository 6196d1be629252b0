package org.countersign.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Many people on one site: some read page after page, some send documents. */
final class Crew implements AutoCloseable {
    private static final Pattern FINDING = Pattern.compile("href=\"([^\"]+/finding\\?key=[^\"]+)\"");
    private static final List<String> TABS =
            List.of("", "/read", "/findings", "/findings?colour=RED", "/people", "/documents", "/history");

    private final Visitor visitor;
    private final Latencies latencies;
    private final Map<String, List<String>> pages = new TreeMap<>();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final AtomicBoolean open = new AtomicBoolean(true);

    Crew(Visitor visitor, Latencies latencies) {
        this.visitor = visitor;
        this.latencies = latencies;
        pages.put("reviews", List.of("/"));
    }

    /** Sends a dossier and waits for its verdict; its pages are read from then on. */
    String reviewed(String name, Map<String, Path> files) throws IOException, InterruptedException {
        String review = send(name, files);
        while (isUnderWay(review)) {
            Thread.sleep(500);
        }
        for (String tab : TABS) {
            add(tab.isEmpty() ? "overview" : tab.substring(1), review + tab);
        }
        Matcher finding = FINDING.matcher(visitor.get(review + "/findings").body());
        if (finding.find()) {
            add("one finding", finding.group(1));
        }
        return review;
    }

    /** Pages that are not there yet are not read. */
    private void add(String kind, String path) throws IOException, InterruptedException {
        if (visitor.get(path).statusCode() == 200) {
            List<String> all = new ArrayList<>(pages.getOrDefault(kind, List.of()));
            all.add(path);
            pages.put(kind, List.copyOf(all));
        }
    }

    boolean isUnderWay(String review) throws IOException, InterruptedException {
        return visitor.get(review).body().contains("is under way");
    }

    String send(String name, Map<String, Path> files) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> page = visitor.upload("/reviews", Map.of("name", name, "asOf", "2026-03-01"), files);
        latencies.took("(upload)", System.nanoTime() - began);
        if (page.statusCode() != 200) {
            latencies.failed("upload: " + page.statusCode());
        }
        return page.uri().getPath();
    }

    /** Reads each page so many times, one after another, and says how many that were in all. */
    int readAll(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Map.Entry<String, List<String>> kind : pages.entrySet()) {
                for (String path : kind.getValue()) {
                    read(kind.getKey(), path);
                }
            }
        }
        return times * pages.values().stream().mapToInt(List::size).sum();
    }

    /** So many people begin to read, each looking at a page for half a second to one and a half. */
    void read(int readers) {
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            people.execute(() -> goOn(() -> {
                List<String> kinds = List.copyOf(pages.keySet());
                String kind = kinds.get(random.nextInt(kinds.size()));
                List<String> all = pages.get(kind);
                read(kind, all.get(random.nextInt(all.size())));
                Thread.sleep(500 + random.nextInt(1000));
            }));
        }
    }

    /** So many people send a dossier each, at once, and again when there has been a verdict. */
    void upload(int senders, Map<String, Path> files, boolean again) {
        for (int i = 0; i < senders; i++) {
            String name = "Sent by " + i;
            people.execute(() -> {
                Step step = () -> {
                    String review = send(name, files);
                    while (open.get() && isUnderWay(review)) {
                        Thread.sleep(1000);
                    }
                };
                if (again) {
                    goOn(step);
                } else {
                    once(step);
                }
            });
        }
    }

    private void read(String kind, String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int status = visitor.get(path).statusCode();
        latencies.took(kind, System.nanoTime() - began);
        if (status != 200) {
            latencies.failed(kind + ": " + status);
        }
    }

    /** What somebody does. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void goOn(Step step) {
        while (open.get()) {
            once(step);
        }
    }

    private void once(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            latencies.failed(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open.set(false);
        people.shutdown();
        try {
            people.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The files of a folder by their paths in it. */
    static Map<String, Path> in(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), file));
        }
        return files;
    }
}
