package org.countersign.web.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks TLS in front of a mail server that does not, and keeps what it was told in clear. */
final class TlsFront implements AutoCloseable {
    /** When TLS begins. */
    enum Begins {
        AT_ONCE,
        WHEN_ASKED,
        NEVER
    }

    private final ServerSocket door;
    private final SSLContext tls;
    private final Begins begins;
    private final int behind;
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final ExecutorService hands = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tls-front");
        thread.setDaemon(true);
        return thread;
    });

    TlsFront(KeyStore key, char[] password, Begins begins, int behind) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(key, password);
        this.tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        this.begins = begins;
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        hands.execute(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The lines that anybody on the way could have read. */
    List<String> clear() {
        return clear;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                hands.execute(() -> greet(guest));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    private void greet(Socket guest) {
        try (guest) {
            if (begins == Begins.AT_ONCE || asked(guest)) {
                pass(guest);
            }
        } catch (IOException e) {
            // The guest went away, as one does who refuses a certificate.
        }
    }

    /** As much of SMTP as comes before TLS. */
    private boolean asked(Socket guest) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        say(guest, "220 front");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            clear.add(line);
            String verb = line.toUpperCase(Locale.ROOT).split(" ", 2)[0];
            if (verb.equals("EHLO")) {
                say(guest, begins == Begins.WHEN_ASKED ? "250-front\r\n250 STARTTLS" : "250 front");
            } else if (verb.equals("STARTTLS") && begins == Begins.WHEN_ASKED) {
                say(guest, "220 go on");
                return true;
            } else {
                say(guest, verb.equals("DATA") ? "354 go on" : "250 taken");
            }
        }
        return false;
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void pass(Socket guest) throws IOException {
        try (SSLSocket safe = (SSLSocket) tls.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            safe.setUseClientMode(false);
            safe.startHandshake();
            if (begins == Begins.WHEN_ASKED) {
                greeting(server);
            }
            hands.execute(() -> copy(server, safe));
            copy(safe, server);
        }
    }

    /** After STARTTLS nobody is greeted again. */
    private static void greeting(Socket server) throws IOException {
        int sign;
        do {
            sign = server.getInputStream().read();
        } while (sign != '\n' && sign != -1);
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side ended it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hands.shutdownNow();
    }
}
