/** What is read of messages and agencies for who runs the product, in SQL. */
@NullMarked
package dk.familiensplan.operations.store;

import org.jspecify.annotations.NullMarked;
