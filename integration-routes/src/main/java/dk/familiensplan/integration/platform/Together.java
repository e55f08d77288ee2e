package dk.familiensplan.integration.platform;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Messages that were taken from a queue in one transaction, in the queue's order. Passes for the first of them where one
 * message is all that is known of.
 */
public interface Together extends Message {

    /** All of them. */
    List<Message> messages();

    /** What was taken with this message; it alone when it came alone. */
    static List<Message> of(Message message) {
        return message instanceof Together together ? together.messages() : List.of(message);
    }

    /** Whether the broker has handed it out before. */
    static boolean hasComeBefore(Message message) throws JMSException {
        return message.getJMSRedelivered();
    }

    /** These as one. */
    static Message as(List<Message> messages) {
        List<Message> all = List.copyOf(messages);
        return (Message) Proxy.newProxyInstance(
                Together.class.getClassLoader(), new Class<?>[] {Together.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Together.class) {
                        return all;
                    }
                    try {
                        return method.invoke(all.get(0), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
