// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Quaver::Ui {

//! One phase in the stepper: an icon for its state, its name and its time. It draws itself in
//! three widths, each with less than the one before.
class PhaseItem : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Width {
        Whole, //!< icon, name and time
        Name, //!< icon and name
        Icon, //!< the icon alone
    };
    static constexpr int iconSize = 16;
    static constexpr int gap = 4;

    explicit PhaseItem(QWidget *parent = nullptr);

    //! \a state is a word for what the icon means.
    void setPhase(const QString &name, const QString &state, const QIcon &icon);
    void setTime(const QString &time); //!< empty: none
    void setCurrent(bool isCurrent); //!< is drawn bold
    void setWidth(Width width);
    [[nodiscard]] int pixelsOf(Width width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sizeChanged(); //!< pixelsOf() says something else than before

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont nameFont() const;
    void describe();

    QString m_state;
    QString m_time;
    Width m_width = Width::Whole;
    bool m_isCurrent = false;
};

} // namespace Quaver::Ui
