package dk.familiensplan.platform.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs that may be unset: EclipseLink 4.0 throws when it reads such a one by itself. The driver knows UUIDs, so there is
 * nothing to convert. Not applied to identifiers, which are never unset.
 */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID uuid) {
        return uuid;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return (UUID) column;
    }
}
