package countinghouse.gateways.acquirer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.payments.gateway.Authorisation;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a host that behaves badly in ways the sandbox does not. */
class HostLinkTest {

    private ServerSocket listener;
    private HostLink link;
    private HostGateway gateway;

    @AfterEach
    void stop() throws IOException {
        link.close();
        if (listener != null) {
            listener.close();
        }
    }

    private interface Behaviour {
        void serve(Socket socket, DataInputStream in) throws Exception;
    }

    private void host(Duration echoAfter, Behaviour behaviour) throws IOException {
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            behaviour.serve(socket, new DataInputStream(socket.getInputStream()));
                        } catch (Exception e) {
                            // the client left
                        }
                    });
                } catch (IOException e) {
                    return;
                }
            }
        });
        connect(listener.getLocalPort(), echoAfter);
    }

    private void connect(int port, Duration echoAfter) {
        Requests requests = new Requests(Clock.systemUTC());
        link = new HostLink(
                new LinkSettings("127.0.0.1", port, null, Duration.ofMillis(500), echoAfter),
                requests,
                Thread.ofPlatform().factory());
        link.start();
        gateway = new HostGateway(link, requests);
    }

    /** Until the other side has had enough. */
    private static void saysNothing(DataInputStream in) throws IOException {
        in.readAllBytes();
    }

    private static void readFrame(DataInputStream in) throws IOException {
        in.readNBytes(in.readUnsignedShort());
    }

    /** Signs on, answering with the request's own fields 7, 11 and 70 and a 00. */
    private static void signOn(Socket socket, DataInputStream in) throws IOException {
        byte[] request = in.readNBytes(in.readUnsignedShort());
        byte[] answer = new byte[request.length + 2];
        System.arraycopy(request, 0, answer, 0, 18);
        answer[1] = 0x10;
        answer[2 + 4] |= 0x02;
        System.arraycopy(request, 18, answer, 18, 8);
        answer[26] = '0';
        answer[27] = '0';
        System.arraycopy(request, 26, answer, 28, request.length - 26);
        socket.getOutputStream().write(new byte[] {0, (byte) answer.length});
        socket.getOutputStream().write(answer);
        socket.getOutputStream().flush();
    }

    @Test
    void host_that_is_not_there_means_surely_not_sent() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            connect(free.getLocalPort(), Duration.ofSeconds(5));
        }
        assertEquals(
                new Authorisation.Unknown(false, "not-connected"),
                gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
    }

    @Test
    void host_that_accepts_and_says_nothing_is_not_a_connection() throws Exception {
        host(Duration.ofSeconds(5), (socket, in) -> saysNothing(in));
        assertEquals(
                new Authorisation.Unknown(false, "not-connected"),
                gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
    }

    @Test
    void nonsense_ends_the_connection_and_leaves_the_payment_unknown() throws Exception {
        CountDownLatch anew = new CountDownLatch(2);
        host(Duration.ofSeconds(5), (socket, in) -> {
            signOn(socket, in);
            anew.countDown();
            readFrame(in);
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            socket.getOutputStream().flush();
            saysNothing(in);
        });
        var unknown = assertInstanceOf(
                Authorisation.Unknown.class, gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
        assertEquals(new Authorisation.Unknown(true, "connection-lost"), unknown);
        assertTrue(anew.await(30, TimeUnit.SECONDS), "it connects anew");
    }

    @Test
    void half_a_frame_that_never_ends_is_a_timeout() throws Exception {
        host(Duration.ofSeconds(5), (socket, in) -> {
            signOn(socket, in);
            readFrame(in);
            socket.getOutputStream().write(new byte[] {0, 80, 2, 16});
            socket.getOutputStream().flush();
            saysNothing(in);
        });
        assertEquals(
                new Authorisation.Unknown(true, "timeout"),
                gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
    }

    @Test
    void silent_connection_without_an_echo_is_given_up() throws Exception {
        CountDownLatch second = new CountDownLatch(2);
        host(Duration.ofMillis(200), (socket, in) -> {
            signOn(socket, in);
            second.countDown();
            saysNothing(in);
        });
        assertTrue(second.await(30, TimeUnit.SECONDS));
    }

    @Test
    void same_request_twice_at_once_is_sent_once() throws Exception {
        AtomicInteger frames = new AtomicInteger();
        CountDownLatch inFlight = new CountDownLatch(1);
        host(Duration.ofSeconds(5), (socket, in) -> {
            signOn(socket, in);
            while (true) {
                readFrame(in);
                frames.incrementAndGet();
                inFlight.countDown();
            }
        });
        Thread other = Thread.ofVirtual().start(() -> gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
        assertTrue(inFlight.await(30, TimeUnit.SECONDS));
        assertEquals(
                new Authorisation.Unknown(true, "in-flight"),
                gateway.authorise(Payments.purchase(1, "tok_visa_approved")));
        other.join();
        assertEquals(1, frames.get());
    }
}
