package org.countersign.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port that somebody may listen on later: none of those that a system gives to whoever connects meanwhile. */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int BEHIND = 30_000;

    private FreePort() {}

    static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                System.out.println("Port " + port + " is taken");
            }
        }
    }
}
