package dk.familiensplan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may ever call a resource method. Each method has one; a method without it is closed to everybody.
 *
 * <p>What a role may do with one plan is decided by {@link AccessDecision}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value();
}
